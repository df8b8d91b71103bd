import { at } from '../columns.ts';
import { FIRST_SECOND, NEVER, WINDOW_END } from '../window.ts';

/** One person's stays before the door, by `from`. Who leaves and comes back has several. */
export interface Visits {
  readonly person: Int32Array;
  readonly from: Int32Array;
  /** Who has not entered by then leaves; NEVER for who waits to the end. */
  readonly until: Int32Array;
}

/** Collects visits person by person and sorts them by their beginning. */
export class VisitBook {
  readonly #person: Int32Array;
  readonly #from: Int32Array;
  readonly #until: Int32Array;
  #size = 0;

  /** @param room for so many visits */
  constructor(room: number) {
    this.#person = new Int32Array(room);
    this.#from = new Int32Array(room);
    this.#until = new Int32Array(room);
  }

  add(person: number, from: number, until: number): void {
    if (from === NEVER || from >= until) return;
    this.#person[this.#size] = person;
    this.#from[this.#size] = from;
    this.#until[this.#size] = until;
    this.#size += 1;
  }

  sorted(): Visits {
    const order = orderBy(this.#from.subarray(0, this.#size));
    return {
      person: picked(this.#person, order),
      from: picked(this.#from, order),
      until: picked(this.#until, order),
    };
  }
}

const ROOM = 2 ** 22;

/**
 * Indexes by ascending moment, ties by index. Moment and index fit one float together, and floats sort fast.
 *
 * @throws when there are more visits than that
 */
function orderBy(moments: Int32Array): Float64Array {
  if (moments.length > ROOM) throw new RangeError(`A cell has ${ROOM} visits at most.`);
  const keys = new Float64Array(moments.length);
  for (let index = 0; index < keys.length; index += 1) {
    // Moments may be negative; these are not.
    keys[index] = (at(moments, index) - FIRST_SECOND * 1_000 + WINDOW_END) * ROOM + index;
  }
  keys.sort();
  for (let index = 0; index < keys.length; index += 1) keys[index] = at(keys, index) % ROOM;
  return keys;
}

function picked(column: Int32Array, order: Float64Array): Int32Array {
  const result = new Int32Array(order.length);
  for (let index = 0; index < order.length; index += 1) result[index] = at(column, at(order, index));
  return result;
}

/** When somebody who asks every so often asks next, at or after a moment. */
export function nextAsk({ from }: Visits, visit: number, moment: number, every: number): number {
  const start = at(from, visit);
  return start + Math.max(0, Math.ceil((moment - start) / every)) * every;
}
