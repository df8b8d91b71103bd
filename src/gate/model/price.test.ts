import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WALK_IN_SHARE } from './constants.ts';
import { WORK_MAX, WORK_MIN, workDue } from './price.ts';

it('[G10] a ticket costs one bit more each time that twice as many were taken as the lane lets in', () => {
  const lane = 100 * WALK_IN_SHARE * 60;
  const due = [0, 1, 2, 4, 8, 16, 32, 64, 128, 1e9].map((times) => workDue(lane * times, 100) - WORK_MIN);
  expect(due).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 6, 6]);
});

it('[G10] is due from everybody, whatever the rate, and never becomes cheaper by being wanted', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1e8 }),
      fc.nat({ max: 1e8 }),
      fc.double({ min: 0, max: 1e4, noNaN: true }),
      (a, b, rate) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(workDue(few, rate)).toBeGreaterThanOrEqual(WORK_MIN);
        expect(workDue(many, rate)).toBeLessThanOrEqual(WORK_MAX);
        expect(workDue(many, rate)).toBeGreaterThanOrEqual(workDue(few, rate));
      },
    ),
  );
});
