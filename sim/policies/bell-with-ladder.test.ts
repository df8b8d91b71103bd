import { describe, expect, it } from 'vitest';
import { BURST } from '#gate/model/constants.ts';
import { assumptions } from '../assumptions.ts';
import { gather } from '../crowd/gather.ts';
import { lessonsTaught, tallyOf } from '../measures/tally.ts';
import { peopleOf } from '../nation/cell.ts';
import { calculation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { bell } from './bell.ts';
import { bellWithLadder, idealWithLadder } from './bell-with-ladder.ts';
import type { Outcome, Policy } from './policy.ts';
import { entrySeries } from './series.ts';
import { unlimited } from './unlimited.ts';

const [cell = { name: '', blocks: [] }] = calculation(readDepartements(), 8_000);
const crowd = gather(cell, 'plain', 1, new Random('bell'));
const run = (policy: Policy, drain = 2_400) => {
  const rate = peopleOf(cell) / drain;
  const options = { cell: cell.name, rate, seed: new Uint8Array(32), day: 850, rush: 1 } as const;
  return { rate, outcome: policy(crowd, options, new Random('1')) };
};
const taughtIn = (outcome: Outcome) => lessonsTaught(tallyOf(crowd, outcome, undefined));
const taught = (policy: Policy) => taughtIn(run(policy).outcome);
const { rate, outcome } = run(bellWithLadder);

describe('the bell with the ladder', () => {
  it('[L8] lets in more than the bell while people wait, and everybody at last', () => {
    const withLadder = taughtIn(outcome);
    expect(withLadder).toBeGreaterThan(1.15 * taught(bell));
    expect(withLadder).toBeLessThan(taught(idealWithLadder));
    expect(taught(idealWithLadder)).toBeLessThanOrEqual(taught(unlimited));
    expect(outcome.enteredAt.every((moment) => moment < NEVER)).toBe(true);
  });

  it('[L9] never bears more than the part of the school that the ladder does not lower', () => {
    const bound = (rate / assumptions.ownCost.value) * (1 + BURST) + 1;
    expect(Math.max(...entrySeries(outcome.enteredAt))).toBeLessThan(bound);
  });

  it('[L8] is the bell where nobody has to wait for long', () => {
    expect(run(bellWithLadder, 700).outcome).toEqual(run(bell, 700).outcome);
  });
});
