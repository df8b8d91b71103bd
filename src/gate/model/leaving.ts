import { type Instant, seconds } from '#kit/model/clock.ts';
import { REPORT_LIFE } from './constants.ts';

/** Seconds over which it is learned. */
const OVER = 900;
/** What is believed before anything is seen: so many have left, in so many seconds of waiting. */
const LEFT = 0.5;
const WATCHED = 1_800;

/**
 * How fast those who wait give up: reports that nobody renewed, over the seconds for which others were renewed. That somebody has
 * left is known `REPORT_LIFE` after their last report; so who stayed counts as late.
 */
export class Leaving {
  #left = 0;
  #watched = 0;
  /** By the second at which they count, the seconds for which somebody has stayed. */
  readonly #pending = new Float64Array(REPORT_LIFE + 1);
  #second = 0;

  /** Of those who wait, the share that leaves each second. */
  get perSecond(): number {
    return (LEFT + this.#left) / (WATCHED + this.#watched);
  }

  /** Who reported at `since`, no longer than `REPORT_LIFE` ago, has reported again. */
  stayed(since: Instant, now: Instant): void {
    const place = (secondOf(since) + REPORT_LIFE) % this.#pending.length;
    this.#pending[place] = (this.#pending[place] ?? 0) + (now - since) / seconds(1);
  }

  /** A report has ended. */
  left(): void {
    this.#left += 1;
  }

  /** Of those who reported, only this share is asked from now on: of the others it will never be known that they have left. */
  keep(share: number): void {
    this.#pending.forEach((watched, place) => {
      this.#pending[place] = watched * share;
    });
  }

  /** Once a second. */
  tick(now: Instant): void {
    const second = secondOf(now);
    const faded = Math.exp(-Math.max(0, second - this.#second) / OVER);
    this.#left *= faded;
    this.#watched *= faded;
    for (let due = Math.max(this.#second, second - this.#pending.length) + 1; due <= second; due += 1) {
      const place = due % this.#pending.length;
      this.#watched += this.#pending[place] ?? 0;
      this.#pending[place] = 0;
    }
    this.#second = second;
  }
}

function secondOf(instant: Instant): number {
  return Math.floor(instant / seconds(1));
}
