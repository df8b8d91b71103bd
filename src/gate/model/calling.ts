import { type Instant, seconds } from '#kit/model/clock.ts';
import type { Line } from './census.ts';
import { HORIZON, VALID } from './constants.ts';
import { furthest } from './furthest.ts';
import type { Reach } from './reach.ts';

/** Seconds over which the census's arrivals are averaged: it hears of few. */
const ARRIVALS_OVER = 20;
/** When nearly all of a lane are called, the few who wait say little about how many come. */
const MOSTLY_CALLED = 0.9;
/** Calling fewer helps only while people who have just arrived use up this share of the tokens, or more. */
const ARRIVALS_MATTER = 0.8;

/** Seconds from a call to its knock: what is believed before any is seen, as firmly as by so many knocks a second. */
const LAG_BELIEVED = 1.5;
const BELIEF = 0.5;
/** Seconds more: who finds no token asks once more, and a token that finds nobody is lost. */
const MARGIN = 0.25;
/** Seconds over which it is learned. */
const LAG_OVER = 60;

/** Those called by one bulletin. */
interface Cohort {
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
  /** People who waited there. */
  readonly people: number;
  knocked: number;
}

/**
 * How far one lane is called (G9): as far as the knocks that are to be expected find tokens. Whoever is called and does
 * not come within `HORIZON` is no longer waited for; who comes later counts as late.
 */
export class Calling {
  called: number;
  /** People a second who come to this lane, called or not. */
  arriving = 0;
  /** Knocks a second by people who were called longer ago than `HORIZON`. */
  late = 0;

  readonly #cohorts: Cohort[] = [];
  /** Of the bulletins that are still valid. */
  readonly #published: { readonly at: Instant; readonly called: number }[] = [];
  /** Knocks a second by whoever is in no cohort. */
  #direct = 0;
  #knocks = 0;
  /** Of those called, about how many are outstanding, and knock in a second. */
  #awaited = 0;
  #answering = 0;
  #answered = 0;

  readonly #lagMin: number;

  /**
   * @param lagMin what `lag` is at least: more where people lie unevenly, so that a call brings more or fewer than was
   * reckoned. Then the refused are a reserve, without which tokens would be lost.
   */
  constructor(now: Instant, called: number, lagMin: number) {
    this.called = called;
    this.#lagMin = lagMin;
    this.#published.push({ at: now, called });
  }

  /** Whether a bulletin that is still valid calls this key. */
  wasCalled(key: number): boolean {
    return this.#published.some(({ called }) => key < called);
  }

  /** Somebody called knocks for the first time. */
  knock(key: number): void {
    const cohort = this.#cohorts.find(({ from, to }) => key >= from && key < to);
    if (cohort === undefined) this.#knocks += 1;
    else {
      cohort.knocked += 1;
      this.#answered += 1;
    }
  }

  /** How many of the called are still to come within `HORIZON`. */
  get outstanding(): number {
    return this.#cohorts.reduce((sum, { people, knocked }) => sum + Math.max(0, people - knocked), 0);
  }

  /**
   * Seconds for which one called person is outstanding, for each that knocks (Little's law). Tokens that come later are
   * of no use to those called now: who knocks before them is refused.
   */
  get lag(): number {
    const lag = (this.#awaited + BELIEF * LAG_BELIEVED) / (this.#answering + BELIEF) + MARGIN;
    return Math.min(Math.max(lag, this.#lagMin), HORIZON);
  }

  /** Knocks to be expected: of those called, and of whoever comes directly within `lag`. */
  expected(reach: Reach): number {
    return this.outstanding + (this.late + this.#directNow(reach)) * this.lag;
  }

  /** Those who arrive are averaged over longer than those who knock: the fewer of both are coming now. */
  #directNow(reach: Reach): number {
    return Math.min(reach.directAt(this.called), this.#direct);
  }

  /**
   * Once a second, before `advance`.
   *
   * @param began people who have begun to wait since the last time
   * @param share of those who arrive that is called at once
   * @returns about how many have arrived since the last time
   */
  tick(now: Instant, began: number, share: number): number {
    this.#awaited += (this.outstanding - this.#awaited) / LAG_OVER;
    this.#answering += (this.#answered - this.#answering) / LAG_OVER;
    this.#answered = 0;
    this.#direct += (this.#knocks - this.#direct) / HORIZON;
    const arrived = share < MOSTLY_CALLED ? began / (1 - share) : began + this.#knocks;
    this.arriving += (arrived - this.arriving) / ARRIVALS_OVER;
    this.late = Math.max(0, this.#direct - this.arriving * share);
    this.#knocks = 0;
    const gone = now - seconds(HORIZON);
    while ((this.#cohorts[0]?.at ?? now) <= gone) this.#cohorts.shift();
    const invalid = now - seconds(VALID);
    while (this.#published.length > 1 && (this.#published[1]?.at ?? now) <= invalid) this.#published.shift();
    return arrived;
  }

  /**
   * Sets how far the lane is called.
   *
   * @param line who waits from `called` on
   * @param tokens of the next `lag` seconds
   * @param spoken how many of these the refused will take
   */
  advance(now: Instant, line: Line, tokens: number, spoken: number, reach: Reach): void {
    const direct = this.#directNow(reach) * this.lag;
    const room = tokens - spoken - this.expected(reach);
    const from = this.called;
    if (room >= 0) {
      const { to, people } = furthest(line, from, room, reach, this.lag);
      this.called = to;
      if (people > 0) this.#cohorts.push({ at: now, from, to, people, knocked: 0 });
    } else if (direct > ARRIVALS_MATTER * tokens) {
      this.called = Math.min(from, reach.within(Math.max(0, direct + room) / this.lag));
    }
    this.#published.push({ at: now, called: this.called });
  }
}
