import type { Line } from './census.ts';
import type { Reach } from './reach.ts';

/** A crowd is called by its density over this many reports: a single one stands for too many people. */
const SMOOTHED = 256;

interface Step {
  readonly to: number;
  /** Waiting people between where the lane was called and `to`. */
  readonly people: number;
}

/**
 * The furthest key up to which those who wait, and those who will come directly, are no more than `room` within
 * `lag` seconds (G9).
 */
export function furthest(
  { keys, weight }: Line,
  from: number,
  room: number,
  reach: Reach,
  lag: number,
): Step {
  const all = keys.length * weight;
  const last = keys.at(-1);
  const more = (x: number) => (reach.directAt(x) - reach.directAt(from)) * lag;
  if (last === undefined || all + more(last) <= room) {
    const beyond = reach.within(reach.directAt(from) + (room - all) / lag);
    return { to: Math.max(last === undefined ? from : after(last), beyond), people: all };
  }
  return weight === 1 ? classByClass(keys, room, more) : byDensity(keys, weight, from, room, more);
}

/** A small crowd is known one by one. The last class called is called whole, even if it is more than the room. */
function classByClass(keys: Float64Array, room: number, more: (x: number) => number): Step {
  let people = 0;
  for (;;) {
    const key = keys[people];
    if (key === undefined) return { to: after(keys[people - 1] ?? 0), people };
    if (people + 1 + more(key) > room) return { to: key, people };
    while (keys[people] === key) people += 1;
  }
}

/**
 * In a large one the classes lie evenly, so that the span of the next reports says how dense they are. Before the first of
 * them there is nobody: the lane was called there before.
 */
function byDensity(
  keys: Float64Array,
  weight: number,
  from: number,
  room: number,
  more: (x: number) => number,
): Step {
  const sample = Math.min(SMOOTHED, keys.length);
  const first = keys[0] ?? from;
  const end = after(keys[sample - 1] ?? first);
  const start = Math.max(from, first - (end - first) / sample);
  const density = (sample * weight) / (end - start);
  const left = Math.max(0, room - more(start));
  const direct = Math.max(0, (more(end) - more(start)) / (end - start));
  const to = Math.min(start + left / (density + direct), after(keys.at(-1) ?? end));
  return { to, people: (to - start) * density };
}

/** The next larger number: called up to it, whoever stands exactly there is called. */
function after(key: number): number {
  return key + Math.max(Math.abs(key) * Number.EPSILON, Number.MIN_VALUE);
}
