import type { Instant } from '#kit/model/clock.ts';
import type { Occurrence } from '../../model/event.ts';
import { evolve } from '../../model/evolve.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';

/** A leap back folds at most so many lines again. */
const KEEP_EACH = 200;

/** A lesson that can be looked at as it was at any moment: the fold of its log up to there. */
export class Reel {
  readonly lines: readonly Occurrence[];
  /** The class before line `n * KEEP_EACH`. */
  readonly #kept: ClassState[] = [emptyClass];
  #last = { count: 0, state: emptyClass };

  /** @param lines in the order of the log. */
  constructor(lines: readonly Occurrence[]) {
    this.lines = lines;
  }

  /** With everything that had happened by then. What does not change stays the same object. */
  at(instant: Instant): ClassState {
    const wanted = this.#countBy(instant);
    const near = Math.min(Math.floor(wanted / KEEP_EACH), this.#kept.length - 1);
    const goesOn = this.#last.count <= wanted && this.#last.count >= near * KEEP_EACH;
    let { count, state } = goesOn
      ? this.#last
      : { count: near * KEEP_EACH, state: this.#kept[near] ?? emptyClass };
    for (const line of this.lines.slice(count, wanted)) {
      state = evolve(state, line);
      count += 1;
      if (count % KEEP_EACH === 0 && this.#kept.length === count / KEEP_EACH) this.#kept.push(state);
    }
    this.#last = { count, state };
    return state;
  }

  /** How many lines had happened by then. */
  #countBy(instant: Instant): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
