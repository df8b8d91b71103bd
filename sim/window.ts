/**
 * The time that is simulated: from an hour before the day's reference lesson (8:30) to two hours after it. Moments
 * are whole milliseconds relative to that lesson; series have one number a second.
 */
export const FIRST_SECOND = -3_600;
export const SECONDS = 10_800;

/** The moment of what does not happen. Later than every other one. */
export const NEVER = 2 ** 31 - 1;

export const WINDOW_END = (FIRST_SECOND + SECONDS) * 1_000;

/** Where a moment stands in a series; the ends take what lies outside. */
export function slotOf(moment: number): number {
  return Math.min(Math.max(Math.floor(moment / 1_000) - FIRST_SECOND, 0), SECONDS - 1);
}

export function momentOf(slot: number): number {
  return (slot + FIRST_SECOND) * 1_000;
}
