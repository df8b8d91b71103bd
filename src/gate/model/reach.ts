import type { Instant } from '#kit/model/clock.ts';

/** How many people knock as soon as they come, because their lane is called beyond them. */
export interface Reach {
  /** A second, if the lane is called up to x. */
  directAt(x: number): number;
  /** The furthest key at which no more than these come each second. */
  within(perSecond: number): number;
}

/** Ranks are uniform: with a tenth more of them called, a tenth more of those who arrive knock at once. */
export function reachOfRanks(arriving: number): Reach {
  return {
    directAt: (x) => arriving * x,
    within: (perSecond) => (arriving > perSecond ? perSecond / arriving : 1),
  };
}

/** An open lane is called up to an instant that no arrival of the next bulletins reaches. */
const AHEAD_MS = 3_600_000;

/** Who arrives now is behind all who wait: none of them knocks at once, or all do. */
export function reachOfArrivals(now: Instant, arriving: number): Reach {
  return {
    directAt: (x) => (x > now ? arriving : 0),
    within: (perSecond) => (arriving > perSecond ? now : now + AHEAD_MS),
  };
}
