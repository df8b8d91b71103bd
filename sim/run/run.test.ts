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

/** What several tests look at. That it is the same at each time is for the first of them to say. */
const onMayotte = perform(task());
const tasks = [task(), task({ cell: guyane ?? task().cell })];
const results = [...onMayotte, ...tasks.slice(1).flatMap(perform)];

describe('a run', () => {
  it('gives the same for the same seed and something else for another', () => {
    expect(perform(task())).toEqual(onMayotte);
    expect(perform(task({ seed: '2' }))).not.toEqual(onMayotte);
  });

  it('gives every policy the same crowd, whatever others run beside it', () => {
    const apart = policyNames.flatMap((policy) => perform(task({ policies: [policy] })));
    expect(apart).toEqual(onMayotte);
  });

  it('gives on two threads what it gives on one', async () => {
    expect(await performAll(tasks)).toEqual(results);
  });

  it('sums cells up to one line a policy, with as many people as these have', () => {
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
    const planned = plan(readArguments(['--day', '2021-04-06']));
    expect(planned.map(({ policies }) => policies.length)).toEqual(policyNames.map(() => 1));
  });

  it('takes the largest académies of the nation first, each once', () => {
    const planned = plan(readArguments(['--day', '2021-04-06', '--setting', 'nation']));
    expect(planned).toHaveLength(30);
    expect(planned[0]?.cell.name).toBe('Versailles');
    expect(planned.every(({ policies }) => policies === policyNames)).toBe(true);
  });
});
