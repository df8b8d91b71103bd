import type { Box } from './hand.ts';

/** The side of a square, in units of the drawing. */
export const SIDE = 60;

/** How many squares each row of a hopscotch has, from the earth upwards, again and again. */
const ROWS = [1, 1, 1, 2, 1, 2] as const;

export interface MarelleLayout {
  readonly width: number;
  readonly height: number;
  /** One box a square, in the order of the hops. */
  readonly boxes: readonly Box[];
}

/** The hopscotch grid of `count` squares, painted upwards or from left to right. */
export function marelleLayout(count: number, direction: 'up' | 'across'): MarelleLayout {
  const rows = rowsOf(count);
  const wide = rows.some((row) => row === 2) ? 2 : 1;
  const length = rows.length * SIDE;
  const boxes = rows.flatMap((squares, row) =>
    Array.from({ length: squares }, (_, i): Box => {
      const along = row * SIDE;
      const across = squares === 2 ? i * SIDE : ((wide - 1) * SIDE) / 2;
      return direction === 'across'
        ? { x: along, y: across, width: SIDE, height: SIDE }
        : { x: across, y: length - along - SIDE, width: SIDE, height: SIDE };
    }),
  );
  return direction === 'across'
    ? { width: length, height: wide * SIDE, boxes }
    : { width: wide * SIDE, height: length, boxes };
}

/** The rows for exactly `count` squares; a pair that would be left half painted becomes one square. */
function rowsOf(count: number): number[] {
  const rows: number[] = [];
  for (let left = count, i = 0; left > 0; i += 1) {
    const squares = Math.min(left, ROWS[i % ROWS.length] ?? 1);
    rows.push(squares);
    left -= squares;
  }
  return rows;
}
