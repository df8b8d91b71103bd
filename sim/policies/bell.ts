import type { Calls } from '#gate/model/bulletin.ts';
import { stepOf } from '#gate/model/client.ts';
import { etaOf } from '#gate/model/eta.ts';
import { Gate } from '#gate/model/gate.ts';
import type { Place } from '#gate/model/place.ts';
import { nextRead } from '#gate/model/poll.ts';
import { assumptions } from '../assumptions.ts';
import { at } from '../columns.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Random } from '../random.ts';
import { momentOf, NEVER, SECONDS, slotOf } from '../window.ts';
import { Agenda } from './agenda.ts';
import { type GateOptions, type Outcome, orderly, type Policy } from './policy.ts';
import { Promises } from './promises.ts';
import { classRanks } from './ranks.ts';
import { waitingSeries } from './series.ts';

/** The gate's instants are positive: moment 0 of the simulation lies here. */
const EPOCH = 1_600_000_000_000;

/** Entries a second that the school bears from now on, once a second. */
export type Bears = (calls: Calls, second: number) => number;

/** The gate of the product itself, before clients that read, report and knock as its page does. */
export const bell: Policy = (crowd, options, random) => ring(crowd, options, random, () => options.rate);

/** The same before a school that bears more or less as the morning goes. */
export function ring(crowd: Crowd, options: GateOptions, random: Random, bears: Bears): Outcome {
  const morning = new Morning(crowd, options, random, bears);
  for (let slot = 0; slot < SECONDS; slot += 1) morning.second(slot);
  const { enteredAt, requests, promises } = morning;
  return {
    ...orderly,
    enteredAt,
    requests,
    waiting: waitingSeries(crowd.visits, enteredAt),
    ...promises.judge(crowd.visits, enteredAt),
  };
}

class Morning {
  readonly enteredAt: Int32Array;
  /** Tickets, reports and knocks. Reading the bulletin is not among them: any static server gives it. */
  readonly requests = new Uint32Array(SECONDS);
  readonly promises = new Promises();

  readonly #crowd: Crowd;
  readonly #random: Random;
  readonly #bears: Bears;
  readonly #ranks: Float64Array;
  readonly #gate: Gate;
  readonly #agenda: Agenda;
  readonly #bulletins: Calls[] = [];
  /** By person, what the census's hash of their id would be. */
  readonly #holders: Uint32Array;
  /** By person: walk-ins, when they got their ticket; NEVER before. */
  readonly #ticketAt: Int32Array;
  /** By person, when somebody who found the bucket empty may come back; NEVER for the others. */
  readonly #notBefore: Int32Array;

  constructor(crowd: Crowd, options: GateOptions, random: Random, bears: Bears) {
    const { people, visits } = crowd;
    this.#crowd = crowd;
    this.#random = random;
    this.#bears = bears;
    this.#ranks = classRanks(crowd, options);
    this.#gate = new Gate(EPOCH + momentOf(0), { rate: options.rate });
    this.#gate.announce(beginningsOf(crowd));
    this.#agenda = new Agenda(visits.from.length);
    this.#holders = Uint32Array.from({ length: people }, () => random.below(2 ** 32));
    this.#ticketAt = new Int32Array(people).fill(NEVER);
    this.#notBefore = new Int32Array(people).fill(NEVER);
    this.enteredAt = new Int32Array(people).fill(NEVER);
    visits.from.forEach((from, visit) => {
      this.#agenda.add(visit, slotOf(from + 999));
    });
  }

  second(slot: number): void {
    const rate = this.#bears(this.#gate.calls, slot);
    this.#bulletins.push(this.#gate.tick(EPOCH + momentOf(slot), rate));
    this.#agenda.each(slot, (visit) => this.#act(visit, slot));
  }

  #act(visit: number, slot: number): void {
    const { visits } = this.#crowd;
    const person = at(visits.person, visit);
    const gone = momentOf(slot) >= at(visits.until, visit) || at(this.enteredAt, person) !== NEVER;
    if (gone) return;
    const bulletin = this.#read(person, slot);
    const place = this.#placeOf(person, slot);
    if (at(this.#notBefore, person) !== NEVER) {
      this.#knock(visit, person, place, slot);
      return;
    }
    const holder = at(this.#holders, person);
    const step = stepOf(bulletin, place, holder, () => this.#random.chance());
    if (step.next === 'knock') {
      this.#knock(visit, person, place, slot);
      return;
    }
    if (step.reports) {
      this.#count(slot);
      this.#gate.report(EPOCH + momentOf(slot), holder, place, bulletin.sample);
    }
    const eta = etaOf(bulletin, place);
    if (eta !== undefined) this.promises.make(visit, bulletin.at - EPOCH, eta);
    this.#again(visit, slot, step.after);
  }

  #knock(visit: number, person: number, place: Place, slot: number): void {
    this.#count(slot);
    const told = at(this.#notBefore, person);
    const notBefore = told === NEVER ? undefined : EPOCH + told;
    const knock = this.#gate.knock(EPOCH + momentOf(slot), at(this.#holders, person), place, notBefore);
    switch (knock.answer) {
      case 'enter':
        this.enteredAt[person] = momentOf(slot);
        return;
      case 'later':
        this.#notBefore[person] = knock.notBefore - EPOCH;
        this.#again(visit, slot, (knock.notBefore - EPOCH - momentOf(slot)) / 1_000);
        return;
      case 'early':
        this.#again(visit, slot, nextRead(0, this.#random.chance()));
    }
  }

  #read(person: number, slot: number): Calls {
    const age = assumptions.bulletinAge.value[at(this.#holders, person) >>> 31] ?? 1;
    return this.#bulletins[Math.max(0, slot - age)] ?? this.#gate.calls;
  }

  #placeOf(person: number, slot: number): Place {
    const { hasPass, isTeacher, classOf } = this.#crowd;
    if (at(hasPass, person) === 1) {
      const lane = at(isTeacher, person) === 1 ? 'teachers' : 'pupils';
      return { lane, rank: at(this.#ranks, at(classOf, person)) };
    }
    if (at(this.#ticketAt, person) === NEVER) {
      this.#ticketAt[person] = momentOf(slot);
      this.#count(slot);
    }
    return { lane: 'walkIns', arrived: EPOCH + at(this.#ticketAt, person) };
  }

  #again(visit: number, slot: number, seconds: number): void {
    this.#agenda.add(visit, slot + Math.max(1, Math.ceil(seconds)));
  }

  #count(slot: number): void {
    this.requests[slot] = at(this.requests, slot) + 1;
  }
}

/** When lessons begin, in order: what a cell's timetable says. */
function beginningsOf({ lessonStart }: Crowd): number[] {
  return [...new Set(lessonStart)].sort((a, b) => a - b).map((moment) => EPOCH + moment);
}
