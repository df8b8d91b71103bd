import { at } from '../columns.ts';
import { SECONDS } from '../window.ts';

const NONE = -1;

/** Who does something in which second: a list a second, so that millions of people cost two numbers each. */
export class Agenda {
  readonly #first = new Int32Array(SECONDS).fill(NONE);
  readonly #after: Int32Array;

  /** @param size one more than the largest visit; each has one date at a time */
  constructor(size: number) {
    this.#after = new Int32Array(size).fill(NONE);
  }

  /** Dates beyond the window are dropped. */
  add(visit: number, slot: number): void {
    if (slot >= SECONDS) return;
    this.#after[visit] = at(this.#first, slot);
    this.#first[slot] = visit;
  }

  /** Calls for each visit of a second, which may be given a later date meanwhile. */
  each(slot: number, act: (visit: number) => void): void {
    for (let visit = at(this.#first, slot); visit !== NONE; ) {
      const next = at(this.#after, visit);
      act(visit);
      visit = next;
    }
  }
}
