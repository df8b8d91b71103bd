import type { Ink } from '../../model/board/measures.ts';

/**
 * The inks of a board. A board is white paper in both themes, and a canvas and a file know no token, so that these
 * are said here; each is read on white at 4.5 to 1 and more.
 */
export const inkColours: Readonly<Record<Ink, string>> = {
  black: '#1c2733',
  red: '#c3201f',
  blue: '#0f58b8',
  green: '#14703a',
  orange: '#a84a00',
  violet: '#6f37a8',
};

/** The same inks, thinned: black is read on each. */
export const fillColours: Readonly<Record<Ink, string>> = {
  black: '#d9dee4',
  red: '#f8cdc8',
  blue: '#cfe0f8',
  green: '#cdead6',
  orange: '#fbe0bd',
  violet: '#e6d8f5',
};

export const PAPER = '#ffffff';
