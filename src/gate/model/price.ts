import { WALK_IN_SHARE } from './constants.ts';

/** Some 4,096 hashes in each of eight parts: a tenth of a second on an old tablet. */
export const WORK_MIN = 10;
/** Sixty-four times that. */
export const WORK_MAX = 16;

/**
 * Bits of work due for a walk-in's ticket (G10): one more each time that twice as many tickets were taken within a minute
 * as the lane can let in. Whoever wants many tickets pays for all of them, and makes the next one dearer.
 *
 * @param taken tickets within the last minute, paid for by work
 * @param rate entries a second
 */
export function workDue(taken: number, rate: number): number {
  const lane = rate * WALK_IN_SHARE * 60;
  const doublings = Math.floor(Math.log2(Math.max(1, taken / Math.max(lane, 1))));
  return Math.min(WORK_MIN + doublings, WORK_MAX);
}
