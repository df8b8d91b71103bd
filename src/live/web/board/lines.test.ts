import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_POINTS, type Point } from '../../model/board/trace.ts';
import { along, curvePath } from './curve.ts';
import { thinned } from './thin.ts';

const point = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
const line = fc.array(point, { minLength: 1, maxLength: 120 });

const away = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
};

test('a line with fewer points leaves none of those it had by a unit', () => {
  fc.assert(
    fc.property(line, (points) => {
      const kept = thinned(points);
      for (const one of points) {
        const nearest = kept.map((end, n) => away(one, kept[n - 1] ?? end, end));
        expect(Math.min(...nearest)).toBeLessThan(1);
      }
    }),
  );
});

test('a line keeps where it begins and ends, and is never longer than one may be', () => {
  const zigzag = Array.from({ length: 3_000 }, (_, n): Point => [n % 400, (n % 2) * 50 + (n % 7)]);
  const kept = thinned(zigzag);
  expect(kept.length).toBeLessThanOrEqual(MOST_POINTS);
  expect([kept[0], kept.at(-1)]).toEqual([zigzag[0], zigzag.at(-1)]);
});

test('a smooth line passes through its points, in steps as short as was asked', () => {
  fc.assert(
    fc.property(line, (points) => {
      const apart = points.filter((one, n) => n === 0 || one.join() !== points[n - 1]?.join());
      const dense = along(apart, 4);
      for (const one of apart) {
        expect(Math.min(...dense.map(([x, y]) => Math.hypot(x - one[0], y - one[1])))).toBeLessThan(0.01);
      }
      expect(curvePath(apart)).not.toContain('NaN');
    }),
  );
});

test('one point is a dot', () => {
  expect(curvePath([[3, 4]])).toBe('M3 4l0 0');
});
