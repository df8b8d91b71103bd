import { type Instant, seconds } from '#kit/model/clock.ts';
import { Bucket, type Part } from './bucket.ts';
import { type Calls, calledIn } from './bulletin.ts';
import { Calling } from './calling.ts';
import { Census, type Line, lineFrom } from './census.ts';
import { HORIZON, PERIOD, WALK_IN_SHARE } from './constants.ts';
import { etaOf } from './eta.ts';
import type { Waiting } from './forecast/drain.ts';
import { Forecast } from './forecast/forecast.ts';
import { keyOf, type Lane, lanes, type Place } from './place.ts';
import { type Reach, reachOfArrivals, reachOfRanks } from './reach.ts';
import { Refused } from './refused.ts';

/** What a knock finds. */
export type Knock =
  | { readonly answer: 'enter' }
  /** The bucket is empty: the place is kept, and this is when to come back. */
  | { readonly answer: 'later'; readonly notBefore: Instant }
  /** No bulletin that is still valid has called this place, or its `notBefore` is not reached. */
  | { readonly answer: 'early' };

type Lines = { readonly [L in Lane]: Line };

const ENTER: Knock = { answer: 'enter' };
const EARLY: Knock = { answer: 'early' };

const partOf: { readonly [L in Lane]: Part } = { teachers: 'bell', pupils: 'bell', walkIns: 'walkIns' };

/** Entries a second of a gate that is to let nobody in: so many that nobody comes in today, and that one can divide by it. */
const RATE_MIN = 1e-6;
/** Seconds over which it is learned how much of the rate is used. */
const YIELD_OVER = 120;
/** Tokens may be minutes apart; who is due later than this, seconds, is not waited for. */
const SOON_MOST = 59;
/** Four hours: walk-ins of one morning are told apart by where in them they came. */
const MORNING_MS = 14_400_000;

export interface GateOptions {
  /** Entries a second. */
  readonly rate: number;
  /** What the gate before this one has published last. */
  readonly last?: Calls | undefined;
}

/**
 * The gate's whole mind: who is called, who gets in, and when the others may. It knows nobody; what it remembers is bounded,
 * and may be lost with its process, for places are with their holders (G7).
 */
export class Gate {
  /** What the latest bulletin says. */
  calls: Calls;

  readonly #census = new Census();
  readonly #lanes: { readonly [L in Lane]: Calling };
  readonly #refused: { readonly [L in Lane]: Refused };
  readonly #bucket: Bucket;
  readonly #forecast = new Forecast();
  #rate: number;
  /** Entries since the last tick. */
  #entries = 0;
  /** Of the entries that the rate would have allowed while people waited, those that took place. */
  #yield = 1;

  constructor(now: Instant, { rate: asked, last }: GateOptions) {
    const rate = Math.max(asked, RATE_MIN);
    const open = reachOfArrivals(now, 0).within(0);
    this.#lanes = {
      teachers: new Calling(now, last?.calledTeachers ?? 1, PERIOD),
      pupils: new Calling(now, last?.called ?? 1, PERIOD),
      walkIns: new Calling(now, last === undefined || last.reached > last.at ? open : last.reached, HORIZON),
    };
    if (last !== undefined) this.#census.resume(now, last.sample, waitingOf(last));
    this.#refused = { teachers: new Refused(now), pupils: new Refused(now), walkIns: new Refused(now) };
    this.#bucket = new Bucket(rate);
    this.#rate = rate;
    this.calls = this.#callsAt(now, this.#lines());
  }

  /**
   * Says what people come for: the times of entry follow from it.
   *
   * @param rushes when many want to be inside, in order
   */
  announce(rushes: readonly Instant[]): void {
    this.#forecast.announce(rushes);
  }

  /**
   * Somebody asks to enter, with a place that is genuine.
   *
   * @param holder the holder's `samplingHash`
   * @param notBefore what the holder was told at an earlier knock
   */
  knock(now: Instant, holder: number, place: Place, notBefore?: Instant): Knock {
    const { lane } = place;
    const order = orderOf(place);
    if (notBefore === undefined) {
      if (!this.#lanes[lane].wasCalled(keyOf(place))) return EARLY;
      this.#lanes[lane].knock(keyOf(place));
    } else {
      if (notBefore > now) return EARLY;
      this.#refused[lane].return(notBefore, order);
    }
    if (this.#enters(now, holder, lane, order)) return ENTER;
    const before = lane === 'pupils' ? this.#refused.teachers.size : 0;
    return { answer: 'later', notBefore: this.#refused[lane].refuse(now, order, this.#rate, before) };
  }

  /**
   * Somebody comes who has no place, while nobody waits.
   *
   * @returns whether there is a token; who finds none is told no time, and not expected back
   */
  passBy(now: Instant, holder: number, place: Place): boolean {
    const { lane } = place;
    if (!this.#lanes[lane].wasCalled(keyOf(place))) return false;
    this.#lanes[lane].knock(keyOf(place));
    return this.#enters(now, holder, lane, orderOf(place));
  }

  #enters(now: Instant, holder: number, lane: Lane, order: number): boolean {
    if (!this.#bucket.take(partOf[lane], this.#keptBefore(lane, order))) return false;
    this.#entries += 1;
    this.#census.forget(holder);
    this.#forecast.entered(now, lane, holder);
    return true;
  }

  /**
   * Somebody whom the census asks tells where they wait, with a place that is genuine.
   *
   * @param sample of the bulletin that they read
   * @returns whether it is one that was asked for
   */
  report(now: Instant, holder: number, place: Place, sample: number): boolean {
    const asked = this.#census.report(now, holder, place, sample);
    const eta = asked ? etaOf(this.calls, place) : undefined;
    if (eta !== undefined) this.#forecast.stated(now, holder, eta);
    return asked;
  }

  /**
   * Once a second: fills the bucket, calls whom it will bear, and says when the others may come.
   *
   * @param asked entries a second, from now on
   */
  tick(now: Instant, asked: number): Calls {
    const rate = Math.max(asked, RATE_MIN);
    // A clock that is put back takes nothing away.
    const elapsed = Math.max(0, now - this.calls.at) / seconds(1);
    this.#learnYield(elapsed);
    this.#census.tick(now);
    this.#bucket.refill(elapsed, rate, this.#walkInShare(now, rate));
    this.#rate = rate;
    for (const lane of lanes) {
      const began = this.#census.takeArrivals(lane);
      const arrived = this.#lanes[lane].tick(now, began, this.#shareCalled(lane, now));
      this.#forecast.observe(now, lane, arrived, elapsed);
      this.#refused[lane].tick(now);
    }
    const lines = this.#lines();
    const wanted = {
      bell: this.#wanted('teachers', now) + this.#wanted('pupils', now),
      walkIns: this.#wanted('walkIns', now),
    };
    this.#bucket.expect(wanted);
    const tokens = (lane: Lane) => this.#bucket.willHold(partOf[lane], this.#lanes[lane].lag);
    this.#advance(now, 'teachers', lines, tokens('teachers'));
    this.#advance(now, 'pupils', lines, tokens('pupils') - this.#expected('teachers', now));
    this.#advance(now, 'walkIns', lines, tokens('walkIns'));
    this.calls = this.#callsAt(now, lines);
    return this.calls;
  }

  #learnYield(elapsed: number): void {
    const { teachers, pupils, walkIns } = this.#census.waiting;
    const could = this.#rate * elapsed;
    if (teachers + pupils + walkIns > could * HORIZON) {
      this.#yield += (this.#entries / could - this.#yield) * Math.min(1, elapsed / YIELD_OVER);
    }
    this.#entries = 0;
  }

  #advance(now: Instant, lane: Lane, lines: Lines, tokens: number): void {
    const calling = this.#lanes[lane];
    const line = lineFrom(lines[lane], calling.called);
    const spoken = this.#refused[lane].dueWithin(calling.lag);
    calling.advance(now, line, tokens, spoken, this.#reach(lane, now));
  }

  #reach(lane: Lane, now: Instant): Reach {
    const { arriving } = this.#lanes[lane];
    return lane === 'walkIns' ? reachOfArrivals(now, arriving) : reachOfRanks(arriving);
  }

  /** Of those who arrive in a lane, how many are called at once. */
  #shareCalled(lane: Lane, now: Instant): number {
    const { called } = this.#lanes[lane];
    return lane === 'walkIns' ? Number(called > now) : called;
  }

  /** Knocks of a lane that are to be expected. */
  #expected(lane: Lane, now: Instant): number {
    const calling = this.#lanes[lane];
    return calling.expected(this.#reach(lane, now)) + this.#refused[lane].dueWithin(calling.lag);
  }

  /** What the walk-ins ask for; while the bell's lanes wait, no more than their guaranteed share. */
  #walkInShare(now: Instant, rate: number): number {
    const wanted = (lane: Lane) => this.#wanted(lane, now) / (rate * this.#lanes[lane].lag);
    const left = Math.max(WALK_IN_SHARE, 1 - wanted('teachers') - wanted('pupils'));
    return Math.min(wanted('walkIns'), left);
  }

  /** Entries that a lane would take if it could. */
  #wanted(lane: Lane, now: Instant): number {
    return this.#expected(lane, now) + this.#census.waiting[lane];
  }

  /** Tokens that are not for this place: of refused people who come before it and are due, or will be before the next token. */
  #keptBefore(lane: Lane, order: number): number {
    const soon = Math.min(Math.floor(1 / this.#rate), SOON_MOST);
    const own = this.#refused[lane].dueBefore(order, soon);
    return lane === 'pupils' ? own + this.#refused.teachers.dueBefore(1, soon) : own;
  }

  #callsAt(now: Instant, lines: Lines): Calls {
    const { teachers, pupils, walkIns } = this.#lanes;
    const waiting = this.#census.waiting;
    const outlook = {
      now,
      rate: this.#rate * Math.min(1, this.#yield),
      leaving: this.#census.leaving,
      lanes: {
        teachers: this.#waitingIn('teachers', lines),
        pupils: this.#waitingIn('pupils', lines),
        walkIns: this.#waitingIn('walkIns', lines),
      },
    };
    const isOpen = lanes.every(
      (lane) => this.#refused[lane].size === 0 && this.#shareCalled(lane, now) === 1,
    );
    return {
      at: now,
      engaged: !isOpen,
      called: pupils.called,
      calledTeachers: teachers.called,
      reached: walkIns.called,
      sample: this.#census.sample,
      rate: this.#rate,
      waiting: { ...waiting, error: 1.96 * Math.sqrt(this.#census.variance) },
      eta: this.#forecast.curves(outlook),
    };
  }

  #waitingIn(lane: Lane, lines: Lines): Waiting {
    const { called, outstanding } = this.#lanes[lane];
    return { called, line: lineFrom(lines[lane], called), owed: outstanding + this.#refused[lane].size };
  }

  #lines(): Lines {
    const line = (lane: Lane) => this.#census.line(lane);
    return { teachers: line('teachers'), pupils: line('pupils'), walkIns: line('walkIns') };
  }
}

/** Who waited when a gate stopped, as its last bulletin says; where all were called, nobody did whom another may stand for. */
function waitingOf(last: Calls) {
  return lanes.flatMap((lane) => {
    const from = calledIn(last, lane);
    const to = lane === 'walkIns' ? last.at : 1;
    return from < to ? [{ lane, from, to, people: last.waiting[lane] }] : [];
  });
}

function orderOf(place: Place): number {
  return place.lane === 'walkIns' ? (place.arrived % MORNING_MS) / MORNING_MS : place.rank;
}
