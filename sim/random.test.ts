import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const take = (random: Random, count: number) => Array.from({ length: count }, () => random.chance());

describe('random numbers', () => {
  it('are the same for the same names', () => {
    expect(take(new Random('1', 'crowd'), 20)).toEqual(take(new Random('1', 'crowd'), 20));
  });

  it('are others for other names, however these are cut', () => {
    expect(take(new Random('1', 'crowd'), 20)).not.toEqual(take(new Random('2', 'crowd'), 20));
    expect(take(new Random('ab', 'c'), 20)).not.toEqual(take(new Random('a', 'bc'), 20));
  });

  it('lie evenly in [0, 1)', () => {
    const bins = new Array<number>(10).fill(0);
    for (const chance of take(new Random('even'), 100_000)) {
      bins[Math.floor(chance * 10)] = (bins[Math.floor(chance * 10)] ?? 0) + 1;
    }
    expect(Math.min(...bins)).toBeGreaterThan(9_600);
    expect(Math.max(...bins)).toBeLessThan(10_400);
  });

  it('are normal with mean 0 and deviation 1 when asked to', () => {
    const random = new Random('normal');
    const values = Array.from({ length: 100_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(0.05, 2);
  });

  it('are exponential with the mean that was asked for', () => {
    const random = new Random('exponential');
    const values = Array.from({ length: 100_000 }, () => random.exponential(8));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(8, 0);
  });

  it('shuffle without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 })), fc.string(), (numbers, seed) => {
        const column = Int32Array.from(numbers);
        new Random(seed).shuffle(column);
        expect(column.toSorted()).toEqual(Int32Array.from(numbers).sort());
      }),
    );
  });
});
