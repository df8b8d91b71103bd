import type { Instant } from '#kit/model/clock.ts';
import { STEP } from './shapes.ts';

/** Two hours and a half: longer than any crowd. */
const STEPS = 450;

/** How many have come in each step of time; what is older than `STEPS` of them is forgotten. */
export class Came {
  readonly #people = new Float64Array(STEPS);
  /** Steps are counted from the epoch; nothing is known of those before the first. */
  #first = 0;
  #last = -1;

  /** The step that is going on; −1 before anything is known. */
  get last(): number {
    return this.#last;
  }

  add(at: Instant, people: number): void {
    const step = Math.floor(at / STEP);
    if (this.#last < 0) {
      this.#first = step;
      this.#last = step;
    }
    // A clock that is put back adds to the step that is going on.
    for (const end = Math.min(step, this.#last + STEPS); this.#last < end; ) {
      this.#last += 1;
      this.#people[this.#last % STEPS] = 0;
    }
    this.#last = Math.max(this.#last, step);
    const place = this.#last % STEPS;
    this.#people[place] = (this.#people[place] ?? 0) + people;
  }

  /** By step, from one on, or the first of which anything is known; the one that is going on is left out. */
  since(step: number): { readonly from: number; readonly people: Float64Array } {
    const from = Math.max(step, this.#first, this.#last - STEPS + 1);
    const length = Math.max(0, this.#last - from);
    return { from, people: Float64Array.from({ length }, (_, i) => this.#people[(from + i) % STEPS] ?? 0) };
  }
}
