import type { Instant } from '#kit/model/clock.ts';
import { HORIZON } from './constants.ts';

/** Orders that are told apart; closer ones are served as they come. Of a morning's arrivals it is half a minute. */
const BINS = 512;
/** Seconds by which a tick may be late. */
const MARGIN = 30;
/** Seconds, and one for each before them: a rate that is next to nothing may be another one soon. */
const PATIENCE = 30;
/** Nobody is told to come back later than this, seconds. */
const LATEST = 600;

/**
 * The called who found the bucket empty and were told when to come back (G9): how many are due when, by order. It counts
 * and knows nobody, so a hundred thousand refusals weigh what one weighs.
 */
export class Refused {
  /** By second (a ring) and order. */
  readonly #due = new Uint32Array(LATEST * BINS);
  readonly #byOrder = new Uint32Array(BINS);
  #second: number;

  /** Their number. */
  size = 0;

  constructor(now: Instant) {
    this.#second = secondOf(now);
  }

  /** Forgets those who have not come for `HORIZON` seconds after they were due. */
  tick(now: Instant): void {
    const end = secondOf(now);
    // After so long a pause nobody is waited for any more; the ring need be gone through once.
    this.#second = Math.max(this.#second, end - LATEST);
    for (; this.#second < end; this.#second += 1) {
      const row = this.#rowOf(this.#second - HORIZON);
      for (let bin = 0; bin < BINS; bin += 1) this.#add(row, bin, -(this.#due[row + bin] ?? 0));
    }
  }

  /**
   * Tells somebody when to come back.
   *
   * @param order in [0, 1): the smaller, the sooner
   * @param rate entries a second
   * @param before people of another lane who come first
   */
  refuse(now: Instant, order: number, rate: number, before = 0): Instant {
    let ahead = before;
    for (let bin = 0; bin <= binOf(order); bin += 1) ahead += this.#byOrder[bin] ?? 0;
    const atThisRate = Math.max(1, Math.ceil((ahead + 1) / rate));
    const wait = Math.min(atThisRate, ahead + PATIENCE, LATEST - MARGIN);
    const notBefore = now + wait * 1_000;
    this.#add(this.#rowOf(secondOf(notBefore)), binOf(order), 1);
    return notBefore;
  }

  /** Somebody is back who was told to come now. */
  return(notBefore: Instant, order: number): void {
    const ahead = secondOf(notBefore) - this.#second;
    if (ahead < -HORIZON || ahead >= LATEST - HORIZON) return;
    const row = this.#rowOf(secondOf(notBefore));
    if ((this.#due[row + binOf(order)] ?? 0) > 0) this.#add(row, binOf(order), -1);
  }

  /**
   * How many of a smaller order should be back by now, and are not; or will be within some seconds.
   *
   * @param soon seconds, less than a minute
   */
  dueBefore(order: number, soon = 0): number {
    return this.size === 0 ? 0 : this.#sum(-HORIZON, soon, Math.floor(order * BINS));
  }

  /** How many will come within some seconds. */
  dueWithin(seconds: number): number {
    return this.size === 0 ? 0 : this.#sum(-HORIZON, seconds, BINS);
  }

  #add(row: number, bin: number, people: number): void {
    this.#due[row + bin] = (this.#due[row + bin] ?? 0) + people;
    this.#byOrder[bin] = (this.#byOrder[bin] ?? 0) + people;
    this.size += people;
  }

  /** Those due in seconds `from` to `to` from now, both included, in the first `bins` bins. */
  #sum(from: number, to: number, bins: number): number {
    let sum = 0;
    for (let second = from; second <= to; second += 1) {
      const row = this.#rowOf(this.#second + second);
      for (let bin = 0; bin < bins; bin += 1) sum += this.#due[row + bin] ?? 0;
    }
    return sum;
  }

  #rowOf(second: number): number {
    return (((second % LATEST) + LATEST) % LATEST) * BINS;
  }
}

function secondOf(instant: Instant): number {
  return Math.floor(instant / 1_000);
}

function binOf(order: number): number {
  return Math.min(Math.floor(order * BINS), BINS - 1);
}
