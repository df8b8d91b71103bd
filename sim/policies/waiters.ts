import { at } from '../columns.ts';
import type { Visits } from '../crowd/visits.ts';
import { Heap } from './heap.ts';

export const NOBODY = -1;

/** Those who wait, and whose turn is next. */
export interface Waiters {
  come(visit: number): void;
  /** Whether anybody may be waiting still. */
  readonly some: boolean;
  /** The visit to let in now, which then waits no longer; NOBODY when all have left. */
  next(moment: number): number;
}

/** By a place of their own, the smallest first: `places` is a permutation of the people. */
export class ByPlace implements Waiters {
  readonly #visits: Visits;
  readonly #placeOf: Int32Array;
  readonly #heap: Heap;
  /** By place, the visit that waits: who left and came back stands in the heap twice. */
  readonly #visitAt: Int32Array;

  constructor(visits: Visits, placeOf: Int32Array) {
    this.#visits = visits;
    this.#placeOf = placeOf;
    this.#visitAt = new Int32Array(placeOf.length).fill(NOBODY);
    this.#heap = new Heap(visits.from.length);
  }

  get some(): boolean {
    return this.#heap.size > 0;
  }

  come(visit: number): void {
    const place = at(this.#placeOf, at(this.#visits.person, visit));
    this.#visitAt[place] = visit;
    this.#heap.push(place);
  }

  next(moment: number): number {
    while (this.#heap.size > 0) {
      const place = this.#heap.pop();
      const visit = at(this.#visitAt, place);
      this.#visitAt[place] = NOBODY;
      if (visit !== NOBODY && at(this.#visits.until, visit) > moment) return visit;
    }
    return NOBODY;
  }
}

/** By the moment at which they came; who comes back is at the end again. */
export class ByArrival implements Waiters {
  readonly #visits: Visits;
  readonly #line: Int32Array;
  #head = 0;
  #tail = 0;

  constructor(visits: Visits) {
    this.#visits = visits;
    this.#line = new Int32Array(visits.from.length);
  }

  get some(): boolean {
    return this.#head < this.#tail;
  }

  come(visit: number): void {
    this.#line[this.#tail] = visit;
    this.#tail += 1;
  }

  next(moment: number): number {
    while (this.some) {
      const visit = at(this.#line, this.#head);
      this.#head += 1;
      if (at(this.#visits.until, visit) > moment) return visit;
    }
    return NOBODY;
  }
}
