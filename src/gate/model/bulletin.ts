import type { Instant } from '#kit/model/clock.ts';
import { keyOf, type Lane, type Place } from './place.ts';
import type { Rush } from './rank.ts';

/** Seconds from `at` until a lane has reached its eighths, early, likely and late: nine of each (G1). */
export interface Curve {
  readonly early: readonly number[];
  readonly likely: readonly number[];
  readonly late: readonly number[];
}

/** What the gate decides each second. */
export interface Calls {
  readonly at: Instant;
  /** Whether anybody has to wait. */
  readonly engaged: boolean;
  readonly called: number;
  readonly calledTeachers: number;
  readonly reached: Instant;
  readonly sample: number;
  /** Entries a second. */
  readonly rate: number;
  readonly waiting: { readonly [L in Lane]: number } & { readonly error: number };
  readonly eta: { readonly [L in Lane]: Curve };
}

/** What everybody who waits reads (G1). */
export interface Bulletin extends Calls {
  readonly v: 1;
  readonly cell: string;
  readonly seq: number;
  readonly validUntil: Instant;
  readonly day: number;
  readonly rush: Rush;
  /** Base64url of 32 bytes. */
  readonly seed: string;
  readonly work: number;
}

/** How far a lane is called: who comes before it may knock. */
export function calledIn(calls: Calls, lane: Lane): number {
  switch (lane) {
    case 'teachers':
      return calls.calledTeachers;
    case 'pupils':
      return calls.called;
    case 'walkIns':
      return calls.reached;
  }
}

export function isCalled(calls: Calls, place: Place): boolean {
  return keyOf(place) < calledIn(calls, place.lane);
}
