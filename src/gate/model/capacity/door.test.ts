import { describe, expect, it } from 'vitest';
import { STRESS_MARK } from '../constants.ts';
import { type Comer, chances, rehearse, START } from '../rehearsal.arbitrary.ts';
import { Capacity } from './capacity.ts';
import { type Moment, Plant } from './plant.arbitrary.ts';

/** Entries a second that bring the school to its limit; it begins at a fifth of them. */
const LIMIT = 25;
const SECONDS = 1_500;

/** Classes of 24 and their teachers. */
function classes(count: number, within: number, chance: () => number): Comer[] {
  return Array.from({ length: count }, () => chance()).flatMap((rank) => [
    { place: { lane: 'teachers', rank }, comesAt: chance() * within },
    ...Array.from(
      { length: 24 },
      (): Comer => ({ place: { lane: 'pupils', rank }, comesAt: chance() * within }),
    ),
  ]);
}

/** The gate before a school that bears its limit times `course`, at the rate that is measured. */
function open(comers: readonly Comer[], course: (second: number) => number, chance: () => number): Moment[] {
  const capacity = new Capacity(START, { configured: LIMIT / 5 });
  const bears = (second: number) => (LIMIT / 2) * course(second);
  const nodes = [{ bears }, { bears }];
  const plant = new Plant({ nodes, inertia: 5, delay: 2, noise: 0.03, steepness: 1, stay: 3_000, chance });
  const moments: Moment[] = [];
  let inOrBefore = 0;
  const rate = (second: number, entries: number) => {
    inOrBefore += entries;
    const waiting = comers.filter(({ comesAt }) => comesAt <= second).length > inOrBefore;
    const allowed = capacity.tick(START + second * 1_000, entries, waiting);
    moments.push({ rate: allowed, ...plant.live(second, entries, capacity) });
    return allowed;
  };
  rehearse({ comers, rate, seconds: SECONDS, chance });
  return moments;
}

const mean = (moments: readonly Moment[]) =>
  moments.reduce((sum, { entries }) => sum + entries, 0) / moments.length;

describe('the gate before a school of measured capacity', () => {
  it('[G9] lets in 95 % of what the school bears while ten times as many come, and as much when it bears half', () => {
    const chance = chances(11);
    const halved = (second: number) => (second < 900 ? 1 : 0.5);
    const moments = open(classes(1_000, 100, chance), halved, chance);
    expect(mean(moments.slice(400, 900))).toBeGreaterThan(0.95 * STRESS_MARK * LIMIT);
    expect(mean(moments.slice(1_150))).toBeGreaterThan((0.95 * STRESS_MARK * LIMIT) / 2);
    const late = moments.filter(({ stress }, second) => stress >= 1 && !(second >= 900 && second < 930));
    expect(late).toHaveLength(0);
  });
});
