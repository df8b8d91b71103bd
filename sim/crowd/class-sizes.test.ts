import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sum } from '../columns.ts';
import { Random } from '../random.ts';
import { classSizes } from './class-sizes.ts';

it('gives every pupil a class, whatever the spread', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 0, max: 5_000 }),
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 0, max: 9 }),
  );
  fc.assert(
    fc.property(numbers, fc.string(), ([pupils, classes, spread], seed) => {
      const sizes = classSizes(pupils, classes, spread, new Random(seed));
      expect(sizes).toHaveLength(classes);
      expect(sum(sizes)).toBe(pupils);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.ceil(pupils / classes) + spread);
    }),
  );
});

it('makes classes as even as can be without a spread', () => {
  expect(classSizes(70, 3, 0, new Random('even'))).toEqual([24, 23, 23]);
});
