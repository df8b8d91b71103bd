import { type Instant, minutes } from '#kit/model/clock.ts';
import type { Calendar } from '../calendar.ts';

/** Of those who come earlier, a crowd to come cannot be told: they are too few of it. */
const BEFORE_MS = minutes(20);
const AFTER_MS = minutes(60);

/** When lessons begin, of all days. */
export class Rushes {
  readonly #calendar: Calendar;
  readonly #times: readonly { readonly hour: number; readonly minute: number }[];

  /** @param times as the cell's clocks show them, HH:MM */
  constructor(calendar: Calendar, times: readonly string[]) {
    this.#calendar = calendar;
    this.#times = times.map((time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return { hour, minute };
    });
  }

  /** The beginning that people come for now, if there is one. */
  at(now: Instant): Instant | undefined {
    return this.#times
      .map((time) => this.#calendar.at(time, now))
      .filter((rush) => now >= rush - BEFORE_MS && now < rush + AFTER_MS)
      .sort((a, b) => b - a)[0];
  }
}
