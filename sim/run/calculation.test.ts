import { describe, expect, it } from 'vitest';
import { gather } from '../crowd/gather.ts';
import { lessonsTaught, measuresOf, tallyOf } from '../measures/tally.ts';
import { peopleOf } from '../nation/cell.ts';
import { calculation } from '../nation/settings.ts';
import { readDepartements } from '../nation/territory.ts';
import { ideal } from '../policies/ideal.ts';
import { contender, type PolicyName } from '../policies/index.ts';
import type { Policy } from '../policies/policy.ts';
import { unlimited } from '../policies/unlimited.ts';
import { Random } from '../random.ts';

/** A twelfth of the people, and of the rate: shares are the same. */
const [cell = { name: '', blocks: [] }] = calculation(readDepartements(), 68_985);
const crowd = gather(cell, 'plain', 1, new Random('calculation'));
const options = {
  cell: cell.name,
  rate: peopleOf(cell) / 2_400,
  seed: new Uint8Array(32),
  day: 850,
  rush: 1,
} as const;

const tally = (policy: Policy) => tallyOf(crowd, policy(crowd, options, new Random('policy')), undefined);
/** Its figures have two decimals. */
const near = (figure: number) => (value: number) => Math.abs(value - figure) < 0.012;
const named = (name: PolicyName) => measuresOf(tally(contender(name).run));
/** What several tests look at. */
const underIdeal = measuresOf(tally(ideal));
const fifo = named('fifo');

describe('the independent calculation is confirmed', () => {
  it('for lessons taught without a limit, and under a bell without any delay', () => {
    expect(lessonsTaught(tally(unlimited))).toSatisfy(near(0.94));
    expect(underIdeal.lessonsTaught).toSatisfy(near(0.75));
    expect(underIdeal.pupilMinutes).toSatisfy(near(0.76));
  });

  it('for first come first served, and for a draw', () => {
    expect(fifo.lessonsTaught).toSatisfy(near(0.57));
    expect(fifo.pupilMinutes).toSatisfy(near(0.73));
    expect(named('draw').lessonsTaught).toSatisfy(near(0.56));
    expect(named('draw').pupilMinutes).toSatisfy(near(0.69));
  });

  it('and the real gate loses next to nothing to its delays', () => {
    const { lessonsTaught: taught, pupilMinutes } = named('bell');
    expect(taught).toBeGreaterThan(0.95 * underIdeal.lessonsTaught);
    expect(taught).toBeGreaterThan(1.2 * fifo.lessonsTaught);
    expect(pupilMinutes).toBeGreaterThan(fifo.pupilMinutes);
  });

  it('and no door at all is far worse than any of them', () => {
    expect(named('none').lessonsTaught).toBeLessThan(0.3);
  });
});
