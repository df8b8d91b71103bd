import type { Point } from '../../model/board/trace.ts';

/** One piece of a smooth line: a cubic curve from the point before it. */
export type Piece = readonly [towards: Point, from: Point, end: Point];

/** At a corner sharper than this (the cosine of its turn) the line has a corner, too. */
const CORNER = -0.1;

/** A smooth line through points: at each it runs as the two sides of it do together, save at corners. */
export function pieces(points: readonly Point[]): Piece[] {
  return points.slice(1).map((end, n): Piece => {
    const start = points[n] as Point;
    const third = length(start, end) / 3;
    const [leaving, coming] = [tangent(points, n), tangent(points, n + 1)];
    return [
      [start[0] + leaving[0] * third, start[1] + leaving[1] * third],
      [end[0] - coming[0] * third, end[1] - coming[1] * third],
      end,
    ];
  });
}

/** As SVG draws it. One point is a dot. */
export function curvePath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const curves = pieces(points).map((piece) => `C${piece.map(written).join(' ')}`);
  return `M${written(first)}${curves.join('') || 'l0 0'}`;
}

export const straightPath = (points: readonly Point[]): string => `M${points.map(written).join('L')}`;

/** Points along the smooth line, no two further from each other than `step`. */
export function along(points: readonly Point[], step: number): Point[] {
  const [first] = points;
  if (!first) return [];
  const dense: Point[] = [first];
  let start = first;
  for (const piece of pieces(points)) {
    const count = Math.max(1, Math.ceil(length(start, piece[2]) / step));
    for (let n = 1; n <= count; n += 1) dense.push(pointOn(start, piece, n / count));
    start = piece[2];
  }
  return dense;
}

function pointOn(start: Point, [a, b, end]: Piece, t: number): Point {
  const u = 1 - t;
  const mix = (axis: 0 | 1) =>
    u ** 3 * start[axis] + 3 * u * u * t * a[axis] + 3 * u * t * t * b[axis] + t ** 3 * end[axis];
  return [mix(0), mix(1)];
}

function tangent(points: readonly Point[], at: number): Point {
  const point = points[at] as Point;
  const [before, after] = [points[at - 1], points[at + 1]];
  if (!before || !after) return direction(before ?? point, after ?? point);
  const [come, go] = [direction(before, point), direction(point, after)];
  if (come[0] * go[0] + come[1] * go[1] < CORNER) return [0, 0];
  return direction([0, 0], [come[0] + go[0], come[1] + go[1]]);
}

function direction(from: Point, to: Point): Point {
  const far = length(from, to);
  return far === 0 ? [0, 0] : [(to[0] - from[0]) / far, (to[1] - from[1]) / far];
}

const length = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

const written = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
