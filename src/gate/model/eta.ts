import { type Calls, calledIn } from './bulletin.ts';
import { keyOf, type Place } from './place.ts';

/** Seconds from the bulletin's making until the holder of a place has entered. */
export interface Eta {
  readonly early: number;
  readonly likely: number;
  readonly late: number;
}

/** Intervals between the points of a lane's curve. */
export const CURVE_STEPS = 8;

const called: Eta = { early: 0, likely: 0, late: 0 };

/** When a place is called, read off the bulletin's curve (G1); undefined where the bulletin does not say. */
export function etaOf(calls: Calls, place: Place): Eta | undefined {
  const from = calledIn(calls, place.lane);
  const key = keyOf(place);
  if (key < from) return called;
  const to = place.lane === 'walkIns' ? calls.at : 1;
  const { early, likely, late } = calls.eta[place.lane];
  if (likely.length !== CURVE_STEPS + 1) return undefined;
  const position = to > from ? Math.min(((key - from) / (to - from)) * CURVE_STEPS, CURVE_STEPS) : 0;
  return {
    early: between(early, position),
    likely: between(likely, position),
    late: between(late, position),
  };
}

/**
 * Seconds after which a place may be called at the soonest: those who wait before it enter, and nobody else comes (G8).
 * Ranks are uniform, and so, nearly, are arrivals.
 */
export function soonest(calls: Calls, place: Place): number {
  const from = calledIn(calls, place.lane);
  const to = place.lane === 'walkIns' ? calls.at : 1;
  const share = to > from ? Math.min(Math.max((keyOf(place) - from) / (to - from), 0), 1) : 0;
  return (calls.waiting[place.lane] * share) / calls.rate;
}

function between(points: readonly number[], position: number): number {
  const i = Math.floor(position);
  const a = points[i] ?? 0;
  const b = points[i + 1] ?? a;
  return a + (b - a) * (position - i);
}
