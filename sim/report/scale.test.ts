import { describe, expect, it } from 'vitest';
import { linear, logarithmic } from './scale.ts';

describe('a linear scale', () => {
  it('has round ticks within its span', () => {
    expect(linear([-15, 75], [0, 900], 10).ticks).toEqual([-10, 0, 10, 20, 30, 40, 50, 60, 70]);
    expect(linear([0, 1], [0, 1], 5).ticks.map((tick) => tick.toFixed(1))).toEqual([
      '0.0',
      '0.2',
      '0.4',
      '0.6',
      '0.8',
      '1.0',
    ]);
  });

  it('puts its span onto the pixels, upside down if need be', () => {
    const { pixel } = linear([0, 10], [300, 100]);
    expect([0, 5, 10].map(pixel)).toEqual([300, 200, 100]);
  });
});

describe('a scale of powers', () => {
  it('has a tick at each power of ten, up to the one that holds all', () => {
    expect(logarithmic([1, 24_742], [0, 5]).ticks).toEqual([1, 10, 100, 1_000, 10_000, 100_000]);
  });

  it('puts equal factors at equal distances, and nothing below its beginning', () => {
    const { pixel } = logarithmic([1, 1_000], [0, 3]);
    expect([0, 1, 10, 100].map(pixel)).toEqual([0, 0, 1, 2].map((power) => expect.closeTo(power)));
  });
});
