import { expect, test } from 'vitest';
import { countdown } from './time.ts';

test.each([
  [300_000, '5:00'],
  [299_999, '5:00'],
  [61_000, '1:01'],
  [1, '0:01'],
  [0, '0:00'],
  [3_750_000, '1:02:30'],
])('%d ms are shown as %s', (left, shown) => {
  expect(countdown(left)).toBe(shown);
});
