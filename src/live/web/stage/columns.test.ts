import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsFor } from './columns.ts';

test('a wide box gets more columns than a tall one', () => {
  expect(columnsFor(9, 1600, 900)).toBe(3);
  expect(columnsFor(2, 360, 600)).toBe(1);
  expect(columnsFor(4, 1600, 900)).toBe(2);
});

test('no other number of columns makes the faces larger', () => {
  const face = (count: number, columns: number, width: number, height: number) =>
    Math.min(width / columns, ((height / Math.ceil(count / columns)) * 16) / 9);
  const length = fc.integer({ min: 100, max: 3_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), length, length, (count, width, height) => {
      const chosen = face(count, columnsFor(count, width, height), width, height);
      for (let columns = 1; columns <= count; columns += 1) {
        expect(face(count, columns, width, height)).toBeLessThanOrEqual(chosen + 1);
      }
    }),
  );
});
