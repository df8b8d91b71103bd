import { at } from '../columns.ts';
import type { Visits } from '../crowd/visits.ts';
import { SECONDS, slotOf, WINDOW_END } from '../window.ts';

/** By second, the people who are there and not inside at its beginning. */
export function waitingSeries({ person, from, until }: Visits, enteredAt: Int32Array): Uint32Array {
  const change = new Int32Array(SECONDS);
  for (let visit = 0; visit < from.length; visit += 1) {
    const begin = at(from, visit);
    const end = Math.min(at(until, visit), at(enteredAt, at(person, visit)));
    if (end <= begin) continue;
    change[slotOf(begin)] = at(change, slotOf(begin)) + 1;
    if (end < WINDOW_END) change[slotOf(end)] = at(change, slotOf(end)) - 1;
  }
  return running(change);
}

/** By second, the questions of waiters who ask on coming, every so often, and last when they are let in. */
export function askSeries(
  { person, from, until }: Visits,
  enteredAt: Int32Array,
  every: number,
): Uint32Array {
  const asks = new Uint32Array(SECONDS);
  for (let visit = 0; visit < from.length; visit += 1) {
    const entered = at(enteredAt, at(person, visit));
    const end = Math.min(at(until, visit) - 1, entered, WINDOW_END - 1);
    for (let moment = at(from, visit); moment <= end; moment += every) {
      const slot = slotOf(moment);
      asks[slot] = at(asks, slot) + 1;
    }
  }
  return asks;
}

/** By second, who is let in. */
export function entrySeries(enteredAt: Int32Array): Uint32Array {
  const entries = new Uint32Array(SECONDS);
  for (const moment of enteredAt) {
    if (moment < WINDOW_END) entries[slotOf(moment)] = at(entries, slotOf(moment)) + 1;
  }
  return entries;
}

/** From changes, the sums up to each. */
export function running(change: Int32Array): Uint32Array {
  let now = 0;
  return Uint32Array.from(change, (step) => {
    now += step;
    return now;
  });
}
