/** The side of a board, in the units in which everything on it is measured. All see the same board, whole. */
export const BOARD = { width: 1_600, height: 1_000 } as const;

/** What lies this far beside the board is still kept: who moves a thing out can move it back. */
export const BESIDE = 400;

export const inks = ['black', 'red', 'blue', 'green', 'orange', 'violet'] as const;
export type Ink = (typeof inks)[number];

export const aligns = ['left', 'center', 'right'] as const;
/** 1 thin, 2 usual, 4 broad, 8 broadest. */
export const pens = [1, 2, 4, 8] as const;
/** The least and the most of a side, of the height of letters, of a step from a mark's corner. */
export const SIDE = [0, BOARD.width + 2 * BESIDE] as const;
export const SIZE = [8, 300] as const;
/** Two of them fit into what a trace can say between two points. */
export const STEP = [-2_000, 2_000] as const;
export const MOST_LETTERS = 2_000;
/** Lines of text: nothing in them that a screen cannot show. */
export const LINES = /^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u;
