import type { Instant } from '#kit/model/clock.ts';
import { CUT_MOST, STRESS_HIGH, STRESS_MARK } from '../constants.ts';

/** What the school does at one moment. */
export interface Situation {
  readonly now: Instant;
  /** Seconds since the last one. */
  readonly elapsed: number;
  /** The worst node's. */
  readonly stress: number;
  /** A second. */
  readonly entries: number;
  readonly inside: number;
}

/** What a quantity that follows stress is multiplied by in some seconds, up to `STRESS_HIGH`: it creeps towards the mark, from either side. */
export function creep(stress: number, growth: number, seconds: number): number {
  return 1 + growth * seconds * (1 - stress / STRESS_MARK);
}

export function isHigh(stress: number): boolean {
  return stress > STRESS_HIGH;
}

/** What it is multiplied by at once when stress is high: what would bring stress to the mark if the one were in proportion to the other. */
export function cut(stress: number): number {
  return Math.max(CUT_MOST, STRESS_MARK / stress);
}
