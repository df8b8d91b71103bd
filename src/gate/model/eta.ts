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
const CURVE_POWER = 1.5;
const shares = Array.from({ length: CURVE_STEPS + 1 }, (_, step) => (step / CURVE_STEPS) ** CURVE_POWER);

const called: Eta = { early: 0, likely: 0, late: 0 };

/** When a place is called, read off the bulletin's curve (G1); undefined where the bulletin does not say. */
export function etaOf(calls: Calls, place: Place): Eta | undefined {
  const from = calledIn(calls, place.lane);
  const key = keyOf(place);
  if (key < from) return called;
  const to = place.lane === 'walkIns' ? calls.at : 1;
  const { early, likely, late } = calls.eta[place.lane];
  if (likely.length !== CURVE_STEPS + 1) return undefined;
  const share = to > from ? Math.min((key - from) / (to - from), 1) : 0;
  return { early: between(early, share), likely: between(likely, share), late: between(late, share) };
}

/** Where a curve's points lie between where its lane is called and its end: the denser the sooner they are called. */
export function shareAt(step: number): number {
  return shares[step] ?? 1;
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

function between(points: readonly number[], share: number): number {
  const i = Math.min(Math.floor(CURVE_STEPS * share ** (1 / CURVE_POWER)), CURVE_STEPS - 1);
  const a = points[i] ?? 0;
  const b = points[i + 1] ?? a;
  return a + ((b - a) * (share - shareAt(i))) / (shareAt(i + 1) - shareAt(i));
}
