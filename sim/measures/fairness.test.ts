import { describe, expect, it } from 'vitest';
import { crowdOf, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { bellFairness, drawFairness, type Fairness, fifoFairness } from './fairness.ts';
import { NormalTable } from './normal-table.ts';

const crowd = crowdOf(Array.from({ length: 2_000 }, () => [{ arrival: 0 }, { arrival: 0 }]));
const worstAfter = (fairness: Fairness, days: number) =>
  fairness(crowd, gateOptions, new Random('test'))[days - 1] ?? Number.NaN;

describe('over twenty school days the worst mean place', () => {
  it('is near the middle under the bell, whatever the seed', () => {
    expect(worstAfter(bellFairness, 20)).toBeLessThanOrEqual(0.56);
    const seed = new Uint8Array(32).fill(7);
    expect(bellFairness(crowd, { ...gateOptions, seed, day: 3 }, new Random('test'))[19]).toBeLessThanOrEqual(
      0.56,
    );
  });

  it('is worse with a draw every day, and worst for who is always late', () => {
    expect(worstAfter(drawFairness, 20)).toBeGreaterThan(0.68);
    expect(worstAfter(drawFairness, 20)).toBeLessThan(0.85);
    expect(worstAfter(fifoFairness, 20)).toBeGreaterThan(0.95);
    expect(worstAfter(fifoFairness, 20)).toBeLessThanOrEqual(1);
  });
});

it('time mends a draw, slowly', () => {
  expect(worstAfter(drawFairness, 60)).toBeLessThan(worstAfter(drawFairness, 20));
  expect(worstAfter(drawFairness, 20)).toBeLessThan(worstAfter(drawFairness, 1));
});

describe('the table of the normal distribution', () => {
  const table = new NormalTable();

  it('knows the well-known shares to three decimals', () => {
    for (const [value, share] of [
      [-9, 0],
      [-1.96, 0.025],
      [0, 0.5],
      [1, 0.8413],
      [1.6449, 0.95],
      [9, 1],
    ] as const) {
      expect(table.shareBelow(value)).toBeCloseTo(share, 2);
      expect(Math.abs(table.shareBelow(value) - share)).toBeLessThan(0.001);
    }
  });

  it('finds the value below which a share lies', () => {
    for (const share of [0.01, 0.3, 0.5, 0.9, 0.999]) {
      expect(Math.abs(table.shareBelow(table.quantile(share)) - share)).toBeLessThan(0.001);
    }
  });
});
