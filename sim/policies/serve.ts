import { at } from '../columns.ts';
import { nextAsk, type Visits } from '../crowd/visits.ts';
import { NEVER, WINDOW_END } from '../window.ts';
import { NOBODY, type Waiters } from './waiters.ts';

/**
 * Lets people in one after the other, evenly, at a constant rate; what nobody uses is lost.
 *
 * @param people whom the visits are of
 * @param rate a second
 * @param askEvery milliseconds between two questions of a waiter, who learns of the call by the next one; 0: at once. Who
 *   has left by then has wasted the call
 * @returns by person, the moment of entry or NEVER
 */
export function serve(
  visits: Visits,
  people: number,
  rate: number,
  waiters: Waiters,
  askEvery: number,
): Int32Array {
  const enteredAt = new Int32Array(people).fill(NEVER);
  const count = visits.from.length;
  let next = 0;
  let free = Number.NEGATIVE_INFINITY;
  while (free < WINDOW_END && (waiters.some || next < count)) {
    if (!waiters.some) free = Math.max(free, at(visits.from, next));
    for (; next < count && at(visits.from, next) <= free; next += 1) {
      if (at(enteredAt, at(visits.person, next)) === NEVER) waiters.come(next);
    }
    const visit = waiters.next(free);
    if (visit === NOBODY) continue;
    const learns = askEvery === 0 ? Math.ceil(free) : nextAsk(visits, visit, free, askEvery);
    if (learns < at(visits.until, visit)) enteredAt[at(visits.person, visit)] = learns;
    free += 1_000 / rate;
  }
  return enteredAt;
}
