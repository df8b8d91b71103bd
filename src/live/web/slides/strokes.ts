import { MOST_POINTS, type Point, STEPS } from '../../model/slides/path.ts';

/** Steps by which a point may leave the line and not be missed. */
const TOLERANCE = 5 / STEPS;

/** The same line with fewer points (Douglas and Peucker 1973), and never with more than a stroke has. */
export function simplified(points: readonly Point[]): readonly Point[] {
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const kept = within(points, tolerance);
    if (kept.length <= MOST_POINTS) return kept;
  }
}

function within(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let at = 0;
  for (const [index, point] of points.entries()) {
    const away = distance(point, first, last);
    if (away > farthest) [farthest, at] = [away, index];
  }
  if (farthest <= tolerance) return [first, last];
  return [...within(points.slice(0, at + 1), tolerance).slice(0, -1), ...within(points.slice(at), tolerance)];
}

/** From a point to the nearest of what lies between two others: a hand that turns back has gone farther than both. */
function distance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - part * dx, y - a.y - part * dy);
}

/** As SVG draws it: through the middles between the points, so that the corners are round. */
export function curveThrough(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  const last = others.at(-1) ?? first;
  const bends = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? point;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`;
}
