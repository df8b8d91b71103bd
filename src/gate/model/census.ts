import { type Instant, seconds } from '#kit/model/clock.ts';
import { POLL_MAX, REPORT_LIFE, REPORTS_MAX } from './constants.ts';
import { Leaving } from './leaving.ts';
import { keyOf, type Lane, type Place } from './place.ts';
import { isSampled } from './sampling.ts';

/** Below this share of what may be held, twice as many are asked. */
const FEW = 1 / 8;

/** Beyond every holder's hash. */
const HASHES = 2 ** 32;
/** In each lane, of those who stand for others after a restart. */
const STAND_INS_MAX = REPORTS_MAX / 8;
/** A prime beyond their number, so that who stand side by side do not go one after the other, nor many at once. */
const STRIDE = 523;

/** Who waited in a lane when a gate stopped. */
export interface LeftWaiting {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** The waiting people of a lane as the census sees them: each of these keys stands for `weight` of them. */
export interface Line {
  /** Sorted. */
  readonly keys: Float64Array;
  readonly weight: number;
}

/** Of a line, who waits from a key on. */
export function lineFrom({ keys, weight }: Line, key: number): Line {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? key) < key) low = middle + 1;
    else high = middle;
  }
  return { keys: keys.subarray(low), weight };
}

/**
 * Who waits where, from reports of one waiting client in `sample` (G6). It holds `REPORTS_MAX` reports at most, so a
 * crowd of any size costs the same, and a report counts as many people as its sample says: the sums have
 * the right mean whatever the sample was meanwhile.
 */
export class Census {
  /** A power of two; what the next bulletin asks for. */
  sample = 1;
  /** Σk(k − 1) over the reports held: about the variance of the number who wait. */
  variance = 0;
  /** How many wait in each lane, the called who have not come included; of the last tick. */
  waiting: { readonly [L in Lane]: number } = { teachers: 0, pupils: 0, walkIns: 0 };

  readonly #slots = new Map<number, number>();
  readonly #holders = new Float64Array(REPORTS_MAX);
  readonly #lanes: Lane[] = [];
  readonly #keys = new Float64Array(REPORTS_MAX);
  readonly #weights = new Float64Array(REPORTS_MAX);
  readonly #ends = new Float64Array(REPORTS_MAX);
  /** Samples that clients may still be using, and until when. */
  readonly #published = new Map<number, Instant>([[1, Number.POSITIVE_INFINITY]]);
  readonly #leaving = new Leaving();
  readonly #came: { [L in Lane]: number } = { teachers: 0, pupils: 0, walkIns: 0 };
  #changedAt = Number.NEGATIVE_INFINITY;
  /** Before, somebody who reports for the first time may have waited long already. */
  #newcomersFrom = Number.NEGATIVE_INFINITY;

  /**
   * Goes on where a gate that is gone has stopped. Until those who wait have reported again, each within one read,
   * others stand for them: evenly over what was not called, and fewer from second to second.
   */
  resume(now: Instant, sample: number, waiting: readonly LeftWaiting[]): void {
    this.#change(now, sample);
    this.#newcomersFrom = now + seconds(REPORT_LIFE);
    let number = 0;
    for (const { lane, from, to, people } of waiting) {
      const count = Math.min(Math.floor(people / sample), STAND_INS_MAX);
      for (let i = 0; i < count; i += 1) {
        // No holder has a hash this large; every other one is asked no more when the sample doubles.
        const hash = HASHES + number * sample;
        const slot = this.#slots.size;
        this.#put(slot, hash, lane, from + ((to - from) * (i + 0.5)) / count, people / count);
        this.#ends[slot] = now + seconds((POLL_MAX * ((i * STRIDE) % count)) / count);
        number += 1;
      }
    }
  }

  /**
   * Takes a report whose pass or ticket is genuine.
   *
   * @param hash the holder's `samplingHash`
   * @param sample the one that the holder read in a bulletin
   * @returns whether it is one that was asked for
   */
  report(now: Instant, hash: number, place: Place, sample: number): boolean {
    if (!this.#published.has(sample) || !isSampled(hash, sample)) return false;
    // Who read an older bulletin may be one that is no longer asked.
    if (!isSampled(hash, this.sample)) return true;
    const known = this.#slots.get(hash);
    if (known !== undefined) this.#leaving.stayed(at(this.#ends, known) - seconds(REPORT_LIFE), now);
    else if (now >= this.#newcomersFrom) this.#countArrival(hash, place.lane);
    while (known === undefined && this.#slots.size === REPORTS_MAX) {
      this.#change(now, this.sample * 2);
      if (!isSampled(hash, this.sample)) return true;
    }
    const slot = known ?? this.#slots.size;
    this.#put(slot, hash, place.lane, keyOf(place), Math.max(sample, this.sample));
    this.#ends[slot] = now + seconds(REPORT_LIFE);
    return true;
  }

  /** The holder has entered. */
  forget(hash: number): void {
    const slot = this.#slots.get(hash);
    if (slot !== undefined) this.#remove(slot);
  }

  /** Once a second: drops reports that are too old, and asks more people when few are left. */
  tick(now: Instant): void {
    let variance = 0;
    const waiting = { teachers: 0, pupils: 0, walkIns: 0 };
    this.#leaving.tick(now);
    for (let slot = this.#slots.size - 1; slot >= 0; slot -= 1) {
      if (at(this.#ends, slot) <= now) {
        if (!isStandIn(at(this.#holders, slot))) this.#leaving.left();
        this.#remove(slot);
      } else {
        const weight = at(this.#weights, slot);
        variance += weight * (weight - 1);
        waiting[this.#lanes[slot] ?? 'pupils'] += weight;
      }
    }
    this.variance = variance;
    this.waiting = waiting;
    for (const [sample, until] of this.#published) if (until <= now) this.#published.delete(sample);
    const settled = now >= this.#changedAt + seconds(REPORT_LIFE);
    if (settled && this.sample > 1 && this.#slots.size < REPORTS_MAX * FEW)
      this.#change(now, this.sample / 2);
  }

  /** Who waits in a lane. */
  line(lane: Lane): Line {
    const keys = new Float64Array(this.#slots.size);
    let count = 0;
    let people = 0;
    for (let slot = 0; slot < keys.length; slot += 1) {
      if (this.#lanes[slot] !== lane) continue;
      keys[count] = at(this.#keys, slot);
      people += at(this.#weights, slot);
      count += 1;
    }
    return { keys: keys.subarray(0, count).sort(), weight: count === 0 ? this.sample : people / count };
  }

  /** How many people have begun to wait in a lane since the last call. */
  takeArrivals(lane: Lane): number {
    const came = this.#came[lane];
    this.#came[lane] = 0;
    return came;
  }

  /** Of those who wait, the share that gives up each second. */
  get leaving(): number {
    return this.#leaving.perSecond;
  }

  /** Who reports for the first time has just come, save where a wider census begins to ask those who were there. */
  #countArrival(hash: number, lane: Lane): void {
    const widest = Math.max(...this.#published.keys());
    if (isSampled(hash, widest)) this.#came[lane] += widest;
  }

  #change(now: Instant, sample: number): void {
    this.#published.set(this.sample, now + seconds(REPORT_LIFE));
    this.#published.set(sample, Number.POSITIVE_INFINITY);
    const wider = sample / this.sample;
    this.sample = sample;
    this.#changedAt = now;
    if (wider > 1) this.#leaving.keep(1 / wider);
    for (let slot = this.#slots.size - 1; slot >= 0; slot -= 1) {
      if (!isSampled(at(this.#holders, slot), sample)) this.#remove(slot);
      else
        this.#weights[slot] = isStandIn(at(this.#holders, slot))
          ? at(this.#weights, slot) * wider
          : Math.max(at(this.#weights, slot), sample);
    }
  }

  #put(slot: number, hash: number, lane: Lane, key: number, weight: number): void {
    this.#slots.set(hash, slot);
    this.#holders[slot] = hash;
    this.#lanes[slot] = lane;
    this.#keys[slot] = key;
    this.#weights[slot] = weight;
  }

  /** The last report takes the place of the one that goes. */
  #remove(slot: number): void {
    const last = this.#slots.size - 1;
    this.#slots.delete(at(this.#holders, slot));
    if (slot === last) return;
    this.#lanes[slot] = this.#lanes[last] ?? 'pupils';
    for (const column of [this.#holders, this.#keys, this.#weights, this.#ends]) {
      column[slot] = at(column, last);
    }
    this.#slots.set(at(this.#holders, slot), slot);
  }
}

/** Not a report, but what stands for some after a restart. */
function isStandIn(holder: number): boolean {
  return holder >= HASHES;
}

function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}
