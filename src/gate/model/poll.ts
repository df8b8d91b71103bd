import { POLL_MAX, POLL_MIN } from './constants.ts';

/** Of the least that is left: what follows is more, as others come who are called before. */
const READ_AT = 0.6;
/** Longest wait of a client that finds no bulletin. */
const BLIND_MAX = 60;

/**
 * Seconds until the next read of the bulletin (G8): after most of what is left at least, so that a client reads often
 * only when its turn is near, and never sleeps through it.
 *
 * @param left seconds until the place may be called at the soonest
 * @param chance uniform in [0, 1)
 */
export function nextRead(left: number, chance: number): number {
  return Math.min(Math.max(left * READ_AT, POLL_MIN), POLL_MAX) * (0.85 + 0.3 * chance);
}

/**
 * Seconds until the next read when there is no bulletin that holds.
 *
 * @param failures in a row, 1 for the first
 */
export function nextBlindRead(failures: number, chance: number): number {
  return Math.min(POLL_MIN * 2 ** (failures - 1), BLIND_MAX) * (0.85 + 0.3 * chance);
}
