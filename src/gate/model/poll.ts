import { POLL_MAX, POLL_MIN } from './constants.ts';

/** Longest wait of a client that finds no bulletin. */
const BLIND_MAX = 60;

/**
 * Seconds until the next read of the bulletin (G8): half of what is left at least, so that a client reads often only
 * when its turn is near, and never sleeps through it.
 *
 * @param left seconds until the place may be called at the soonest
 * @param chance uniform in [0, 1)
 */
export function nextRead(left: number, chance: number): number {
  return Math.min(Math.max(left / 2, POLL_MIN), POLL_MAX) * (0.85 + 0.3 * chance);
}

/**
 * Seconds until the next read when there is no bulletin that holds.
 *
 * @param failures in a row, 1 for the first
 */
export function nextBlindRead(failures: number, chance: number): number {
  return Math.min(POLL_MIN * 2 ** (failures - 1), BLIND_MAX) * (0.85 + 0.3 * chance);
}
