import { costOf } from '#live/model/ladder/cost.ts';
import { levels, UTILITY } from '#live/model/ladder/level.ts';
import type { Account } from './ledger.ts';

/** What a level may be held to be worth. Jain's index is given on the first; the others say how much that choice matters. */
export const scales = {
  'what people can do (L1)': UTILITY,
  'steps of the ladder': [1, 0.75, 0.5, 0.25, 0],
  'voice above all': [1, 0.95, 0.8, 0.4, 0.1],
  'pictures above all': [1, 0.5, 0.2, 0.1, 0],
  bytes: levels.map((level) => costOf(level, 25) / costOf(0, 25)),
} as const;

/** (Σx)² / (n·Σx²): 1 when all fare alike, 1/n when one has everything. */
export function jain(values: readonly number[]): number {
  const sum = values.reduce((total, x) => total + x, 0);
  const squares = values.reduce((total, x) => total + x * x, 0);
  return sum ** 2 / (values.length * squares);
}

export function meanUtility({ seconds }: Account, scale: readonly number[]): number {
  const over = seconds.reduce((total, x) => total + x, 0);
  return seconds.reduce((total, x, level) => total + x * (scale[level] ?? 0), 0) / over;
}
