import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLL_MAX, POLL_MIN } from './constants.ts';
import { nextBlindRead, nextRead } from './poll.ts';

const JITTER = 0.15;
const TWENTY_MINUTES = 1_200;
const NEARLY_ONE = 1 - 2 ** -32;

const anyChance = fc.double({ min: 0, max: NEARLY_ONE, noNaN: true });
const anyEta = fc.double({ min: 0, max: 100_000, noNaN: true });
const anyFailures = fc.integer({ min: 1, max: 2_000 });

/** How often a client reads that has just learnt its wait, until it learns that it is called. */
function readsIn(wait: number, chance: () => number): number {
  let reads = 0;
  for (let left = wait; left > 0; left -= nextRead(left, chance())) reads += 1;
  return reads;
}

describe('the next read of who waits', () => {
  it.each([
    [0, 2],
    [3, 2],
    [10, 6],
    [100, 60],
    [200, 120],
    [86_400, 120],
  ])('[G8] with %i s left is after %i s, in the middle', (eta, wait) => {
    expect(nextRead(eta, 0.5)).toBeCloseTo(wait, 9);
  });

  it('[G8] is after six tenths of what is left, within its bounds, give or take 15 %', () => {
    fc.assert(
      fc.property(anyEta, anyChance, (eta, chance) => {
        const middle = Math.min(Math.max(eta * 0.6, POLL_MIN), POLL_MAX);
        const factor = nextRead(eta, chance) / middle;
        expect(factor).toBeGreaterThan(1 - JITTER - 1e-9);
        expect(factor).toBeLessThan(1 + JITTER + 1e-9);
      }),
    );
  });

  it('[G8] is spread over all of that, evenly', () => {
    expect(nextRead(100, 0)).toBeCloseTo(60 * (1 - JITTER), 9);
    expect(nextRead(100, 0.25)).toBeCloseTo(60 * (1 - JITTER / 2), 9);
    expect(nextRead(100, NEARLY_ONE)).toBeCloseTo(60 * (1 + JITTER), 6);
  });

  it('[G8] is not before the turn of who has long to wait', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 100_000, noNaN: true }), anyChance, (eta, chance) => {
        expect(nextRead(eta, chance)).toBeLessThan(eta);
      }),
    );
  });
});

describe('a wait of 20 minutes', () => {
  it('[G8] with exact estimates takes 18 reads at most, whatever the chance', () => {
    const anyChances = fc.array(anyChance, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyChances, (chances) => {
        let drawn = 0;
        const reads = readsIn(TWENTY_MINUTES, () => chances[drawn++ % chances.length] ?? 0);
        expect(reads).toBeLessThanOrEqual(18);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[G8] takes most reads where every wait is the shortest', () => {
    expect(readsIn(TWENTY_MINUTES, () => 0)).toBe(18);
    expect(readsIn(TWENTY_MINUTES, () => 0.5)).toBe(15);
    expect(readsIn(TWENTY_MINUTES, () => NEARLY_ONE)).toBe(13);
  });

  it('[G8] takes no fewer reads than a shorter one', () => {
    for (let wait = 1; wait <= TWENTY_MINUTES; wait += 1) {
      expect(readsIn(wait, () => 0)).toBeGreaterThanOrEqual(readsIn(wait - 1, () => 0));
    }
  });
});

describe('the next read without a bulletin', () => {
  it('[G8] is after twice the time of the last, up to a minute', () => {
    const middles = [1, 2, 3, 4, 5, 6, 7].map((failures) => nextBlindRead(failures, 0.5));
    [2, 4, 8, 16, 32, 60, 60].forEach((wait, i) => {
      expect(middles[i]).toBeCloseTo(wait, 9);
    });
  });

  it('[G8] is within 15 % of that, however long the bulletin fails', () => {
    fc.assert(
      fc.property(anyFailures, anyChance, (failures, chance) => {
        const factor = nextBlindRead(failures, chance) / nextBlindRead(failures, 0.5);
        expect(factor).toBeGreaterThan(1 - JITTER - 1e-9);
        expect(factor).toBeLessThan(1 + JITTER + 1e-9);
        expect(nextBlindRead(failures, chance)).toBeLessThan(70);
      }),
    );
  });
});
