import type { Instant } from '#kit/model/clock.ts';
import type { Calendar } from '../calendar.ts';

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

  /** The beginnings of the day that an instant lies in, in order. */
  of(now: Instant): readonly Instant[] {
    return this.#times.map((time) => this.#calendar.at(time, now)).sort((a, b) => a - b);
  }
}
