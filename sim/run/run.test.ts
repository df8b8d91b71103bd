import { describe, expect, it } from 'vitest';
import type { Cell } from '../nation/cell.ts';
import { nation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { policyNames } from '../policies/index.ts';
import { readArguments } from './arguments.ts';
import { plan } from './plan.ts';
import { performAll } from './pool.ts';
import { summarise } from './summary.ts';
import { perform, type Task } from './task.ts';

const country = nation(readDepartements());
const [mayotte, guyane] = ['Mayotte', 'Guyane'].map((name) => eighth(country.find(named(name))));

function named(name: string) {
  return (cell: Cell) => cell.name === name;
}

/** What is true of an académie's crowd is as true of fewer, in an eighth of the time. */
function eighth({ name, blocks }: Cell = { name: '', blocks: [] }): Cell {
  return {
    name,
    blocks: blocks.map(({ pupils, classes, schools, ...block }) => ({
      ...block,
      pupils: Math.ceil(pupils / 8),
      classes: Math.ceil(classes / 8),
      schools: Math.ceil(schools / 8),
    })),
  };
}

function task(more: Partial<Task> = {}): Task {
  return {
    cell: mayotte ?? { name: '', blocks: [] },
    policies: policyNames,
    behaviour: 'lifelike',
    passes: 0.9,
    seed: '1',
    date: '2021-04-06',
    ...more,
  };
}

describe('a run', () => {
  it('gives the same for the same seed and something else for another', () => {
    const one = perform(task());
    expect(perform(task())).toEqual(one);
    expect(perform(task({ seed: '2' }))).not.toEqual(one);
  });

  it('gives every policy the same crowd, whatever others run beside it', () => {
    const together = perform(task());
    const apart = policyNames.flatMap((policy) => perform(task({ policies: [policy] })));
    expect(apart).toEqual(together);
  });

  it('gives on two threads what it gives on one', async () => {
    const tasks = [task(), task({ cell: guyane ?? task().cell })];
    expect(await performAll(tasks)).toEqual(tasks.flatMap(perform));
  });

  it('sums cells up to one line a policy, with as many people as these have', () => {
    const results = [task(), task({ cell: guyane ?? task().cell })].flatMap(perform);
    const summaries = summarise(results);
    expect(summaries.map(({ policy }) => policy)).toEqual(policyNames);
    const people = results.filter(({ policy }) => policy === 'none').map(({ tally }) => tally.people);
    expect(people).toHaveLength(2);
    expect(summaries[0]?.tally.people).toBe(people.reduce((a, b) => a + b));
    expect(summaries[0]?.tally.regions.map(({ region }) => region)).toEqual(['Mayotte', 'Guyane']);
  });
});

describe('the plan', () => {
  it('shares the policies of the one cell of the calculation out', () => {
    const tasks = plan(readArguments(['--day', '2021-04-06']));
    expect(tasks.map(({ policies }) => policies.length)).toEqual(policyNames.map(() => 1));
  });

  it('takes the largest académies of the nation first, each once', () => {
    const tasks = plan(readArguments(['--day', '2021-04-06', '--setting', 'nation']));
    expect(tasks).toHaveLength(30);
    expect(tasks[0]?.cell.name).toBe('Versailles');
    expect(tasks.every(({ policies }) => policies === policyNames)).toBe(true);
  });
});
