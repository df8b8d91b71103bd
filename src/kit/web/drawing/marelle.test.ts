import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marelleLayout, SIDE } from './marelle.ts';

test('a school week is one, two, three, then four and five side by side', () => {
  const { boxes, width, height } = marelleLayout(5, 'across');
  expect(boxes.map(({ x, y }) => [x / SIDE, y / SIDE])).toEqual([
    [0, 0.5],
    [1, 0.5],
    [2, 0.5],
    [3, 0],
    [3, 1],
  ]);
  expect([width, height]).toEqual([4 * SIDE, 2 * SIDE]);
});

test('painted upwards the first square is at the bottom', () => {
  const { boxes, height } = marelleLayout(10, 'up');
  expect(boxes[0]?.y).toBe(height - SIDE);
  expect(boxes.at(-1)?.y).toBe(0);
});

test('any number of squares, none over another, all inside the drawing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom('up', 'across'), (count, direction) => {
      const { boxes, width, height } = marelleLayout(count, direction);
      expect(boxes).toHaveLength(count);
      expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
      for (const { x, y } of boxes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + SIDE).toBeLessThanOrEqual(width);
        expect(y + SIDE).toBeLessThanOrEqual(height);
      }
    }),
  );
});
