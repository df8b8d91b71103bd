import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apportion } from './apportion.ts';

it('shares everything out, nobody further than one from the exact share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), weights, (total, parts) => {
      const all = parts.reduce((sum, weight) => sum + weight, 0);
      fc.pre(all > 0);
      const shares = apportion(total, parts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(Math.abs(share - (total * (parts[index] ?? 0)) / all)).toBeLessThan(1);
      });
    }),
  );
});

it('gives the rest to the largest remainders', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [2.5, 2.6, 1.9])).toEqual([2, 3, 2]);
});
