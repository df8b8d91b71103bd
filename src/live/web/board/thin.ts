import { MOST_POINTS, type Point } from '../../model/board/trace.ts';

/** Units of the board by which a point may leave the line and not be missed. */
const TOLERANCE = 0.9;

/** The same line in whole units with fewer points (Douglas and Peucker 1973), and never more than one may have. */
export function thinned(points: readonly Point[]): Point[] {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const kept = within(whole, tolerance);
    if (kept.length <= MOST_POINTS) return kept;
  }
}

function within(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return distinct(points);
  let farthest = 0;
  let at = 0;
  for (const [index, point] of points.entries()) {
    const away = distance(point, first, last);
    if (away > farthest) [farthest, at] = [away, index];
  }
  if (farthest <= tolerance) return distinct([first, last]);
  return [...within(points.slice(0, at + 1), tolerance).slice(0, -1), ...within(points.slice(at), tolerance)];
}

const distinct = (points: readonly Point[]): Point[] =>
  points.filter((point, n) => n === 0 || point.join() !== points[n - 1]?.join());

/** From a point to the line between two others, or to them where they are one. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  if (square === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
