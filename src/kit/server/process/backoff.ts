const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const STEADY_AFTER_MS = 30_000;

/** How many times in a row a process died before it had run steadily. */
export type Failures = number;

export const noFailures: Failures = 0;

/** A process that ran for half a minute has earned a clean record. */
export function failuresAfter(previous: Failures, ranForMs: number): Failures {
  return ranForMs >= STEADY_AFTER_MS ? 1 : previous + 1;
}

/** At once after the first death, then 250 ms, doubling up to 5 s. */
export function restartDelayMs(failures: Failures): number {
  if (failures <= 1) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - 2), LONGEST_WAIT_MS);
}
