import { expect, it } from 'vitest';
import { jain, meanUtility } from './scales.ts';

it('Jain’s index is one when all fare alike, and one in so many when one has everything', () => {
  expect(jain([0.4, 0.4, 0.4])).toBeCloseTo(1, 12);
  expect(jain([0, 0, 3, 0])).toBeCloseTo(1 / 4, 12);
});

it('a class’s mean utility is over the time in which it was open', () => {
  const account = { seconds: [600, 0, 1_800, 0, 0], changes: 0, place: undefined };
  expect(meanUtility(account, [1, 0.8, 0.5, 0.3, 0])).toBeCloseTo(0.625, 12);
});
