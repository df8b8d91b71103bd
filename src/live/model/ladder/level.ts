/**
 * What a class has of its voices and pictures: 0 everybody's camera · 1 the teacher's camera, the pupils' voices · 2 the
 * teacher's voice, slides and board · 3 text, slides and board, no media engine at all · 4 the day's lesson offline.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];
export const lowestFirst: readonly Level[] = [4, 3, 2, 1, 0];

export const BEST: Level = 0;
/** The lowest level at which a class is open. It takes nothing from the media engine, so a budget of nothing opens every class. */
export const LAST_OPEN: Level = 3;

/**
 * What is left of a class at each level (L1): of the six things that people do in it, how many they still can. The
 * teacher shows, speaks and is seen; the pupils write (hands and votes too), speak and are seen.
 */
export const UTILITY: readonly [number, number, number, number, number] = [6 / 6, 5 / 6, 3 / 6, 2 / 6, 1 / 6];

/** The lower of two: the larger number. */
export const lower = (a: Level, b: Level): Level => (a > b ? a : b);
/** The better of two: the smaller number. */
export const better = (a: Level, b: Level): Level => (a < b ? a : b);

/** One step up. @throws at the best level */
export function oneBetter(level: Level): Level {
  const next = levels[level - 1];
  if (next === undefined) throw new RangeError('There is no better level.');
  return next;
}
