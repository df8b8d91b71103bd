import { describe, expect, it } from 'vitest';
import { sum } from '../columns.ts';
import { crowdOf, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { NEVER, slotOf } from '../window.ts';
import { goodput } from './goodput.ts';
import { none } from './none.ts';
import { entrySeries } from './series.ts';

const CAPACITY = 50;
const options = { ...gateOptions, rate: CAPACITY };

/** So many arrivals a second over ten minutes. */
function steadily(perSecond: number) {
  return crowdOf([Array.from({ length: perSecond * 600 }, (_, i) => ({ arrival: (i / perSecond) * 1_000 }))]);
}

/** Five times what the server bears: what several tests look at. */
const flood = steadily(CAPACITY * 5);
const flooded = none(flood, options, new Random('test'));

describe('without a waiting room', () => {
  it('everybody enters at once while the server bears it', () => {
    const crowd = steadily(CAPACITY / 2);
    const { enteredAt, errorPages } = none(crowd, options, new Random('test'));
    expect(errorPages).toBe(0);
    expect(enteredAt.every((moment, person) => moment - (crowd.arrival[person] ?? 0) <= 1_000)).toBe(true);
  });

  it('a server that is offered five times what it bears does less than it could, and recovers', () => {
    const { enteredAt, errorPages, requests, waiting } = flooded;
    const entries = entrySeries(enteredAt);
    const mean = (from: number, to: number) =>
      sum(entries.slice(slotOf(from), slotOf(to))) / ((to - from) / 1_000);
    expect(mean(300_000, 600_000)).toBeLessThan(0.8 * CAPACITY);
    const best = Math.max(
      ...Array.from({ length: 100 }, (_, i) => mean(600_000 + i * 60_000, 660_000 + i * 60_000)),
    );
    expect(best).toBeGreaterThan(mean(300_000, 600_000));
    expect(Math.max(...requests)).toBeGreaterThan(CAPACITY * 5);
    expect(errorPages).toBeGreaterThan(flood.people);
    expect(waiting.at(-1)).toBe(0);
  });

  it('some give up for good', () => {
    const { enteredAt } = flooded;
    expect(enteredAt.filter((moment) => moment === NEVER).length).toBeGreaterThan(0);
  });

  it('counts as many errors as requests that did not let anybody in', () => {
    const { enteredAt, requests, errorPages } = flooded;
    const inside = enteredAt.filter((moment) => moment !== NEVER).length;
    expect(sum(requests)).toBe(inside + errorPages);
  });

  it('is the same for the same seed and another for another', () => {
    const crowd = steadily(CAPACITY * 2);
    const entered = (seed: string) => none(crowd, options, new Random(seed)).enteredAt;
    expect(entered('1')).toEqual(entered('1'));
    expect(entered('1')).not.toEqual(entered('2'));
  });
});

describe('goodput', () => {
  it('is what is offered, up to the capacity', () => {
    expect([0, 20, 50].map((offered) => goodput(offered, CAPACITY))).toEqual([0, 20, 50]);
  });

  it('falls beyond the capacity, and never to nothing', () => {
    const overloaded = [51, 100, 300, 1_000, 100_000].map((offered) => goodput(offered, CAPACITY));
    expect(overloaded).toEqual(overloaded.toSorted((a, b) => b - a));
    expect(overloaded[0]).toBeLessThan(CAPACITY);
    expect(overloaded.at(-1)).toBeGreaterThan(0);
  });
});
