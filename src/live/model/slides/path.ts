/**
 * A stroke as text: each point is four letters, two for each side of the page cut into 4096 steps. A page has
 * the same steps on every screen, whatever its size there.
 */
export const STEPS = 4_096;

/** Longer strokes are drawn as several. */
export const MOST_POINTS = 400;

/** Parts of the page's width and height, 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const pathForm = new RegExp(`^(?:[A-Za-z0-9_-]{4}){1,${MOST_POINTS}}$`);

export const writePath = (points: readonly Point[]): string =>
  points.map(({ x, y }) => pair(stepOf(x)) + pair(stepOf(y))).join('');

/** Whole steps; what is no path has no points. */
export function readPath(path: string): readonly Point[] {
  if (!pathForm.test(path)) return [];
  const points: Point[] = [];
  for (let at = 0; at < path.length; at += 4) {
    points.push({ x: unpair(path.slice(at, at + 2)), y: unpair(path.slice(at + 2, at + 4)) });
  }
  return points;
}

const stepOf = (part: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.round(part * (STEPS - 1)) || 0));

const pair = (step: number): string => `${LETTERS[step >> 6]}${LETTERS[step & 63]}`;

const unpair = (letters: string): number =>
  (LETTERS.indexOf(letters.charAt(0)) << 6) + LETTERS.indexOf(letters.charAt(1));
