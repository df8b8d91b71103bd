import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pegColumns } from './columns.ts';

test('a class that fits on one rail hangs on one', () => {
  expect(pegColumns(24, 1_896, 58)).toBe(24);
});

test('a class that does not is spread evenly', () => {
  expect(pegColumns(24, 1_250, 58)).toBe(12);
  expect(pegColumns(24, 336, 56)).toBe(6);
});

test('every peg has the width that it needs, on as few rails as that allows', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 58, max: 4_000 }),
    fc.integer({ min: 20, max: 58 }),
  );
  fc.assert(
    fc.property(numbers, ([count, width, least]) => {
      const columns = pegColumns(count, width, least);
      expect(width / columns).toBeGreaterThanOrEqual(least);
      expect(Math.ceil(count / columns)).toBe(Math.ceil(count / Math.floor(width / least)));
    }),
  );
});
