import { type Instant, seconds } from '#kit/model/clock.ts';
import { HOUR, PRIOR } from './constants.ts';
import { type Level, UTILITY } from './level.ts';

/** How a class has fared: faded sums, so that what was an hour ago counts for a third. */
export interface Fare {
  /** Utility times seconds. */
  readonly utility: number;
  readonly seconds: number;
}

export const NO_FARE: Fare = { utility: 0, seconds: 0 };

/** After some seconds at a level. */
export function fared({ utility, seconds: before }: Fare, level: Level, elapsed: number): Fare {
  const faded = Math.exp(-elapsed / HOUR);
  return { utility: utility * faded + UTILITY[level] * elapsed, seconds: before * faded + elapsed };
}

/** Mean utility; of who has just opened, what everybody has. */
export function meanOf({ utility, seconds: over }: Fare, common: Level): number {
  return (utility + PRIOR * UTILITY[common]) / (over + PRIOR);
}

/** Those of the ladder's changes that count still. */
export function recent(changes: readonly Instant[], now: Instant): readonly Instant[] {
  return changes.filter((at) => at > now - seconds(HOUR));
}
