import { type Calls, isCalled } from './bulletin.ts';
import { soonest } from './eta.ts';
import type { Place } from './place.ts';
import { nextRead } from './poll.ts';
import { isSampled } from './sampling.ts';

/** What somebody who waits does with a bulletin. */
export type Step =
  | { readonly next: 'knock' }
  | {
      readonly next: 'read';
      /** Seconds until then. */
      readonly after: number;
      /** Whether the census asks this holder. */
      readonly reports: boolean;
    };

const KNOCK: Step = { next: 'knock' };

/**
 * Knock when called, else report if asked and read again (G6, G8).
 *
 * @param holder the holder's `samplingHash`
 * @param chance gives numbers uniform in [0, 1)
 */
export function stepOf(calls: Calls, place: Place, holder: number, chance: () => number): Step {
  if (isCalled(calls, place)) return KNOCK;
  return {
    next: 'read',
    after: nextRead(soonest(calls, place), chance()),
    reports: isSampled(holder, calls.sample),
  };
}
