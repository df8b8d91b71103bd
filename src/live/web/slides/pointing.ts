import { type Point, STEPS } from '../../model/slides/path.ts';

/** Where a teacher points: a page, and a place on it in parts of its sides. */
export interface Pointing extends Point {
  readonly page: number;
}

export const POINTER = 'pointer';

/** Six bytes: the page and the two places, each of sixteen bits. */
export function writePointing({ page, x, y }: Pointing): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(6);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [page, stepOf(x), stepOf(y)].entries()) view.setUint16(index * 2, value);
  return bytes;
}

/** Null for what is none. */
export function readPointing(bytes: Uint8Array): Pointing | null {
  if (bytes.length !== 6) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 6);
  const [page, x, y] = [view.getUint16(0), view.getUint16(2), view.getUint16(4)];
  return x < STEPS && y < STEPS ? { page, x: x / (STEPS - 1), y: y / (STEPS - 1) } : null;
}

const stepOf = (part: number): number => Math.min(STEPS - 1, Math.max(0, Math.round(part * (STEPS - 1))));
