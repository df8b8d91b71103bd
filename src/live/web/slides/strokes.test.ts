import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_POINTS, type Point, STEPS } from '../../model/slides/path.ts';
import { curveThrough, simplified } from './strokes.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const anyLine = fc.array(fc.record({ x: part, y: part }), { minLength: 1, maxLength: 300 });

const toSegment = ({ x, y }: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = dx || dy ? ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy) : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
};

test('a straight line is its two ends', () => {
  const line = Array.from({ length: 50 }, (_, n) => ({ x: n / 50, y: n / 100 }));
  expect(simplified(line)).toEqual([line[0], line.at(-1)]);
});

test('a hand that turns back on its own line keeps the place where it turned', () => {
  const there = Array.from({ length: 50 }, (_, n) => ({ x: n / 50, y: 0.5 }));
  const back = there.slice(25).reverse();
  expect(simplified([...there, ...back])).toContainEqual({ x: 0.98, y: 0.5 });
});

test('a simplified line begins and ends where the hand did, with points of the hand only', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const kept = simplified(line);
      expect(kept[0]).toBe(line[0]);
      expect(kept.at(-1)).toBe(line.at(-1));
      expect(kept.every((point) => line.includes(point))).toBe(true);
    }),
  );
});

test('no point of a slow hand is farther from the simplified line than can be seen', () => {
  const circle = Array.from({ length: 500 }, (_, n) => ({
    x: 0.5 + 0.3 * Math.cos((n / 250) * Math.PI),
    y: 0.5 + 0.3 * Math.sin((n / 250) * Math.PI),
  }));
  const kept = simplified(circle);
  expect(kept.length).toBeLessThan(80);
  for (const point of circle) {
    const distances = kept.slice(1).map((end, index) => toSegment(point, kept[index] as Point, end));
    expect(Math.min(...distances)).toBeLessThan(6 / STEPS);
  }
});

test('however long the hand draws, a stroke has no more points than it may', () => {
  const scribble = Array.from({ length: 5_000 }, (_, n) => ({ x: (n * 0.618) % 1, y: (n * 0.414) % 1 }));
  expect(simplified(scribble).length).toBeLessThanOrEqual(MOST_POINTS);
});

test('a dot is drawn, too', () => {
  expect(curveThrough([{ x: 3, y: 4 }])).toBe('M3 4L3 4');
  expect(curveThrough([])).toBe('');
});
