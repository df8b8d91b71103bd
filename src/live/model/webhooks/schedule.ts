import { hours, type Instant, minutes, seconds } from '#kit/model/clock.ts';

/** After the first attempt that failed, after the second, and so on; the last one is repeated. */
const WAITS = [
  seconds(5),
  minutes(1),
  minutes(5),
  minutes(30),
  hours(2),
  hours(6),
  hours(12),
  hours(24),
] as const;
/** A message that could not be delivered for so long is given up, and its administrator told. */
export const GIVES_UP_AFTER = 3 * hours(24);
/** Endpoints that failed together do not come back together: a wait is up to a fifth shorter or longer. */
const SPREAD = 0.2;

interface Tried {
  /** Attempts so far, all of them failed; from 1. */
  readonly attempts: number;
  /** When it was first to be sent. */
  readonly since: Instant;
  readonly now: Instant;
  /** From 0 to 1. */
  readonly chance: number;
}

/** When a message that failed is tried again; null when it is given up. */
export function nextTry({ attempts, since, now, chance }: Tried): Instant | null {
  if (now - since >= GIVES_UP_AFTER) return null;
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? WAITS[0];
  const spread = 1 - SPREAD + 2 * SPREAD * chance;
  return Math.min(now + Math.round(wait * spread), since + GIVES_UP_AFTER);
}
