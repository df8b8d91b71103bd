import { type Instant, minutes } from '#kit/model/clock.ts';
import type { Rush } from '../model/rank.ts';
import { type CivilDate, schoolDay } from '../model/school-day.ts';

/** Everywhere the date changes at a quarter of an hour of UTC. */
const QUARTER_MS = minutes(15);
const AUGUST = 8;
const NOON = 12;

/** The days of a cell, as its own clocks show them. */
export class Calendar {
  readonly #wallClock: Intl.DateTimeFormat;
  #quarter = Number.NaN;
  #day = 0;
  #rush: Rush = 1;

  /** @param timeZone an IANA name */
  constructor(timeZone: string) {
    this.#wallClock = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** The number of the school day (G3). */
  day(now: Instant): number {
    this.#look(now);
    return this.#day;
  }

  /** The date that the cell's clocks show: YYYY-MM-DD. */
  date(now: Instant): string {
    const { year, month, day } = this.#show(now);
    return [year, twoDigits(month), twoDigits(day)].join('-');
  }

  /** Which of the day's two rushes it is: the first ends at noon (G3). */
  rush(now: Instant): Rush {
    this.#look(now);
    return this.#rush;
  }

  /** The instant at which the clocks of a day show a time. */
  at(time: { readonly hour: number; readonly minute: number }, today: Instant): Instant {
    const { year, month, day } = this.#show(today);
    const shown = Date.UTC(year, month - 1, day, time.hour, time.minute);
    return shown - this.#aheadOfUtc(shown - this.#aheadOfUtc(shown));
  }

  #look(now: Instant): void {
    const quarter = Math.floor(now / QUARTER_MS);
    if (quarter === this.#quarter) return;
    const shown = this.#show(now);
    this.#quarter = quarter;
    this.#day = schoolDay(shown);
    this.#rush = shown.hour < NOON ? 1 : 2;
  }

  /** When the school year ends that an instant lies in: 31 August, 23:59. */
  schoolYearEnd(now: Instant): Instant {
    const { year } = this.#show(now);
    const end = this.#lastMinute(year);
    return now < end ? end : this.#lastMinute(year + 1);
  }

  #lastMinute(year: number): Instant {
    const shown = Date.UTC(year, AUGUST - 1, 31, 23, 59);
    // No clock is put forward or back on that night: what it differs from UTC a day before is what it differs then.
    return shown - this.#aheadOfUtc(shown);
  }

  #aheadOfUtc(at: Instant): number {
    const { year, month, day, hour, minute } = this.#show(at);
    return Date.UTC(year, month - 1, day, hour, minute) - at;
  }

  #show(at: Instant): CivilDate & { readonly hour: number; readonly minute: number } {
    const parts = this.#wallClock.formatToParts(at);
    const read = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((part) => part.type === type)?.value);
    return {
      year: read('year'),
      month: read('month'),
      day: read('day'),
      hour: read('hour'),
      minute: read('minute'),
    };
  }
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
