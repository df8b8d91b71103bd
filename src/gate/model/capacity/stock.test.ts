import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOCK_MIN, STRESS_MARK } from '../constants.ts';
import { chances, START } from '../rehearsal.arbitrary.ts';
import { type Moment, operate } from './plant.arbitrary.ts';
import { Stock } from './stock.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const insideOf = (moments: readonly Moment[]) => mean(moments.map(({ inside }) => inside));
const worst = (moments: readonly Moment[]) => Math.max(...moments.map(({ stress }) => stress));

const anySchool = fc.record({
  seed: fc.integer(),
  count: fc.integer({ min: 1, max: 6 }),
  /** People who bring the whole school to its limit. */
  limit: fc.integer({ min: 2_000, max: 20_000 }),
  /** Seconds in which entries alone would bring them in, at the most that the school bears. */
  filling: fc.integer({ min: 10, max: 1_200 }),
  stay: fc.integer({ min: 300, max: 3_000 }),
  noise: fc.double({ min: 0, max: 0.05, noNaN: true }),
});

type School = typeof anySchool extends fc.Arbitrary<infer S> ? S : never;

function operateFull({ seed, count, limit, filling, stay, noise }: School) {
  const node = { bears: () => limit / filling / count, holds: () => limit / count };
  return operate({
    nodes: Array.from({ length: count }, () => node),
    inertia: 5,
    delay: 2,
    noise,
    steepness: 1,
    stay,
    chance: chances(seed),
    coming: () => limit,
    door: { configured: (0.2 * limit) / filling },
    seconds: 8_000,
  });
}

/** People inside when stress is at the mark and who leaves is replaced. */
const markOf = ({ limit, filling, stay }: School) => (STRESS_MARK * limit) / (1 + filling / stay);

describe('the stock of people inside', () => {
  it('[G9] fills to what the school bears, with stress under its limit unless entries could fill it in a minute, and under 0.95 after that', () => {
    fc.assert(
      fc.property(anySchool, (given) => {
        const moments = operateFull(given);
        expect(worst(moments)).toBeLessThan(given.filling >= 60 ? 1 : 1.5);
        expect(worst(moments.slice(4_000))).toBeLessThan(0.95);
        expect(insideOf(moments.slice(4_000)) / markOf(given)).toBeGreaterThan(0.95);
      }),
      { numRuns: 40 },
    );
  });

  const high = 1.1;
  const situation = { elapsed: 1, stress: high, entries: 10, inside: 1_000 };

  /** Follows the same for some seconds. */
  function follow(stock: Stock, from: number, seconds: number, now: Partial<typeof situation>, used = false) {
    for (let second = from; second < from + seconds; second += 1) {
      stock.follow({ ...situation, ...now, now: START + second * 1_000 }, used);
    }
  }

  it('[G9] is without bound until stress has been high for 30 s', () => {
    const stock = new Stock();
    follow(stock, 0, 30, {});
    expect(stock.value).toBe(Number.POSITIVE_INFINITY);
    follow(stock, 30, 1, {});
    expect(stock.value).toBeCloseTo((1_000 * STRESS_MARK) / high);
  });

  it('[G9] is not cut while stress falls as entries do', () => {
    const stock = new Stock();
    for (let second = 0; second < 90; second += 1) {
      const left = 0.97 ** second;
      stock.follow(
        { ...situation, stress: 20 * left, entries: 100 * left, now: START + second * 1_000 },
        true,
      );
    }
    expect(stock.value).toBe(Number.POSITIVE_INFINITY);
  });

  it('[G9] is never less than a class, nor than who is inside while stress is at the mark', () => {
    const stock = new Stock();
    follow(stock, 0, 31, { inside: 10 });
    expect(stock.value).toBe(STOCK_MIN);
    follow(stock, 31, 1, { inside: 400, stress: STRESS_MARK });
    expect(stock.value).toBe(400);
    follow(stock, 32, 1, { inside: 400, stress: 0.1 });
    expect(stock.value).toBeCloseTo(1_600);
  });

  it('[G9] grows by at most 1 % a second, and only while people come up against it', () => {
    const stock = new Stock();
    follow(stock, 0, 31, {});
    const cut = stock.value;
    follow(stock, 31, 60, { stress: 0.4, inside: 100 });
    expect(stock.value).toBe(cut);
    follow(stock, 91, 60, { stress: 0.4, inside: 100 }, true);
    expect(stock.value).toBeCloseTo(cut * 1.005 ** 60);
  });

  it('[G9] bounds entries to who leaves, and the rest of it within half a minute', () => {
    const stock = new Stock();
    follow(stock, 0, 31, {});
    expect(stock.bound(500)).toBeCloseTo((stock.value - 500) / 30);
    expect(stock.bound(5_000)).toBe(0);
    for (let second = 0; second < 300; second += 1) stock.observe(1, 4, -2);
    expect(stock.bound(stock.value)).toBeCloseTo(6, 1);
  });
});
