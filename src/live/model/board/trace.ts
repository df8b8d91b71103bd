/**
 * A line as text: each point is what it adds to the one before, a letter for each of its two numbers where it is
 * near, and three where it is far. A stroke of a hand takes some 50 letters.
 */
export type Point = readonly [x: number, y: number];

/** Longer lines are drawn as several. */
export const MOST_POINTS = 400;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A single letter says −30 to 30; the letters after that say which way a far number goes. */
const NEAR = 30;
const [MORE, LESS] = [61, 62];

export function writeTrace(points: readonly Point[]): string {
  let text = '';
  let [fromX, fromY] = [0, 0];
  for (const [x, y] of points) {
    text += written(x - fromX) + written(y - fromY);
    [fromX, fromY] = [x, y];
  }
  return text;
}

/** Whole numbers; of what is no trace the points up to where it breaks. */
export function readTrace(text: string): readonly Point[] {
  const points: Point[] = [];
  const numbers = readNumbers(text);
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

function written(step: number): string {
  if (Math.abs(step) <= NEAR) return letter(step + NEAR);
  const far = Math.abs(step);
  return letter(step > 0 ? MORE : LESS) + letter(far >> 6) + letter(far & 63);
}

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = LETTERS.indexOf(text.charAt(at));
    if (code < 0) break;
    if (code < MORE) {
      numbers.push(code - NEAR);
      at += 1;
      continue;
    }
    const [high, low] = [LETTERS.indexOf(text.charAt(at + 1)), LETTERS.indexOf(text.charAt(at + 2))];
    if (high < 0 || low < 0 || at + 2 >= text.length) break;
    numbers.push((code === MORE ? 1 : -1) * ((high << 6) | low));
    at += 3;
  }
  return numbers;
}

const letter = (code: number): string => LETTERS.charAt(code);
