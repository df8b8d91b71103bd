export type Point = readonly [x: number, y: number];

/** A small generator (mulberry32): the same drawing each time for the same seed. */
export function steadyRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number from a text, to seed a drawing by an id. */
export function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

const short = (n: number): string => String(Math.round(n * 10) / 10);

/**
 * A line through the points as a hand paints it: bent by up to `shake` units, as an SVG path.
 * Each stretch is one curve whose middle and ends stray; the stray is the same for the same seed.
 */
export function handLine(points: readonly Point[], seed: number, shake = 1.2): string {
  const random = steadyRandom(seed);
  const stray = () => (random() * 2 - 1) * shake;
  const [first, ...rest] = points;
  if (!first) return '';
  let from: Point = [first[0] + stray() / 2, first[1] + stray() / 2];
  let path = `M${short(from[0])} ${short(from[1])}`;
  for (const point of rest) {
    const to: Point = [point[0] + stray() / 2, point[1] + stray() / 2];
    const middle: Point = [(from[0] + to[0]) / 2 + stray(), (from[1] + to[1]) / 2 + stray()];
    path += `Q${short(middle[0])} ${short(middle[1])} ${short(to[0])} ${short(to[1])}`;
    from = to;
  }
  return path;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The four sides of a box, painted one after the other and overshooting a little, as paint on the ground. */
export function handBox({ x, y, width, height }: Box, seed: number, shake = 1.2): string {
  const right = x + width;
  const bottom = y + height;
  const sides: [Point, Point][] = [
    [
      [x - shake, y],
      [right + shake, y],
    ],
    [
      [right, y - shake],
      [right, bottom + shake],
    ],
    [
      [right + shake, bottom],
      [x - shake, bottom],
    ],
    [
      [x, bottom + shake],
      [x, y - shake],
    ],
  ];
  return sides.map((side, i) => handLine(side, seed + i, shake)).join('');
}

/** Chalk filling a box: one zigzag from corner to corner, `step` units between strokes. */
export function hatch({ x, y, width, height }: Box, seed: number, step = 7): string {
  const points: Point[] = [];
  const span = width + height;
  for (let at = step; at < span; at += step) {
    const low: Point = [x + Math.max(0, at - height), y + Math.min(at, height)];
    const high: Point = [x + Math.min(at, width), y + Math.max(0, at - width)];
    points.push(...(points.length % 4 === 0 ? [low, high] : [high, low]));
  }
  return handLine(points, seed, 1);
}
