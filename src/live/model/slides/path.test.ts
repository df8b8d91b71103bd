import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_POINTS, pathForm, readPath, STEPS, writePath } from './path.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(fc.record({ x: part, y: part }), { minLength: 1, maxLength: 50 });

test('a path is read back within half a step of what was drawn', () => {
  fc.assert(
    fc.property(points, (drawn) => {
      const path = writePath(drawn);
      expect(path).toMatch(pathForm);
      const read = readPath(path);
      expect(read).toHaveLength(drawn.length);
      for (const [index, { x, y }] of drawn.entries()) {
        expect(Math.abs((read[index]?.x ?? Number.NaN) - x * (STEPS - 1))).toBeLessThanOrEqual(0.5);
        expect(Math.abs((read[index]?.y ?? Number.NaN) - y * (STEPS - 1))).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test('a path that is read and written again is the same', () => {
  fc.assert(
    fc.property(points, (drawn) => {
      const path = writePath(drawn);
      const again = readPath(path).map(({ x, y }) => ({ x: x / (STEPS - 1), y: y / (STEPS - 1) }));
      expect(writePath(again)).toBe(path);
    }),
  );
});

test('what leaves the page stays at its edge', () => {
  expect(
    readPath(
      writePath([
        { x: -3, y: 7 },
        { x: Number.NaN, y: 1 },
      ]),
    ),
  ).toEqual([
    { x: 0, y: STEPS - 1 },
    { x: 0, y: STEPS - 1 },
  ]);
});

test('what is no path has no points', () => {
  for (const path of ['', 'ABC', 'AB D', 'A'.repeat(4 * (MOST_POINTS + 1))])
    expect(readPath(path)).toEqual([]);
});
