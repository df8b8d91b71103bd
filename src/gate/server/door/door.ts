import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import type { ReplyOf, RequestOf } from '#kit/model/contract.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { DivisionId, LessonId } from '#people/model/ids.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { POLL_MAX, SLOT } from '../../model/constants.ts';
import type { enter, reportPlace, takeTicket } from '../../model/contract.ts';
import { gateErrors } from '../../model/errors.ts';
import type { Gate, Knock } from '../../model/gate.ts';
import type { TicketId } from '../../model/ids.ts';
import type { Credentials } from '../credentials/index.ts';
import { WORK_TAKEN_MS, WorkDue } from '../credentials/work.ts';
import type { NewEntry } from '../entries/new-entry.ts';
import type { ReadPass } from '../passes/read.ts';
import type { ClassPlaces } from './class-places.ts';
import type { DoorCounts } from './counts.ts';
import { Recent } from './recent.ts';
import type { Order, Waiter } from './waiter.ts';

/** Looked at each time somebody enters: more than one are over for each that begins. */
const SWEPT_AT_ONCE = 4;

export interface DoorDeps {
  readonly clock: Clock;
  readonly cell: string;
  readonly credentials: Pick<Credentials, 'tickets' | 'refusals' | 'cards'>;
  readonly order: Order;

  readonly readPass: ReadPass;
  /** The class of a lesson that is on, by its code. */
  readonly classOfCode: (code: string) => Promise<ClassOfCode | undefined>;
  readonly classes: ClassPlaces;
  readonly newEntry: NewEntry;
  readonly counts: DoorCounts;
  /** What everybody reads, as of about now. */
  bulletin(): Pick<Bulletin, 'engaged'>;
}

export interface ClassOfCode {
  readonly lesson: LessonId;
  readonly division: DivisionId;
  readonly roster: number;
}

export type NewTicket = ReplyOf<typeof takeTicket>;

export type Answer =
  | { readonly answer: 'enter'; readonly entry: ReturnType<NewEntry> }
  | { readonly answer: 'later'; readonly notBefore: Instant; readonly refusal: string }
  | { readonly answer: 'early' };

type PlaceToken = RequestOf<typeof enter>['body']['place'];

/** Hands out tickets, hears the census and lets in, as the gate's model says. It has no memory that a place depends on. */
export class Door {
  readonly #deps: DoorDeps;
  readonly #gate: Gate;
  readonly #work = new WorkDue();
  /** Who is inside: they need no second place. */
  readonly #entered = new Recent();
  /** Ids that were worked for, for as long as the same work would be taken again: it brings the same ticket. */
  readonly #worked = new Recent();
  /** When those are due who were told to come back: asking again meanwhile changes nothing. */
  readonly #refused = new Recent();

  constructor(gate: Gate, deps: DoorDeps) {
    this.#gate = gate;
    this.#deps = deps;
  }

  /** A bulletin was published: its work may be handed in from now on. */
  asked({ seq, work }: Pick<Bulletin, 'seq' | 'work'>): void {
    this.#work.ask(seq, work, this.#deps.clock.now());
  }

  /** @throws a Refusal for work that was not done, and for codes and cards that are not good, or used up. */
  async ticket({ id, payment }: RequestOf<typeof takeTicket>['body']): Promise<NewTicket> {
    const { credentials, cell, counts } = this.#deps;
    const now = this.#deps.clock.now();
    if ('work' in payment) {
      const { seq, nonces } = payment.work;
      if (!this.#work.isPaid({ cell, seq, id }, nonces, now)) {
        throw new Refusal(gateErrors['gate.work-not-done']);
      }
      const known = this.#worked.get(id, now);
      if (known !== undefined) return { ticket: credentials.tickets.sign({ id }, known - WORK_TAKEN_MS) };
      this.#worked.set(id, now + WORK_TAKEN_MS);
      this.#worked.sweep(now, SWEPT_AT_ONCE);
      counts.ticket('work', now);
      return { ticket: credentials.tickets.sign({ id }, now) };
    }
    return 'code' in payment ? await this.#byCode(id, payment.code) : this.#byCard(id, payment.card);
  }

  async #byCode(id: TicketId, code: string): Promise<NewTicket> {
    const found = await this.#deps.classOfCode(code);
    if (found === undefined) throw new Refusal(gateErrors['gate.code-unknown']);
    return { ticket: this.#ofClass(id, found, 'code'), lesson: found.lesson };
  }

  #byCard(id: TicketId, token: string): NewTicket {
    const card = this.#deps.credentials.cards.read(token, this.#deps.clock.now());
    if (card === null) throw new Refusal(gateErrors['gate.card-void']);
    return { ticket: this.#ofClass(id, card, 'card') };
  }

  #ofClass(id: TicketId, { division, roster }: Omit<ClassOfCode, 'lesson'>, by: 'code' | 'card'): string {
    const now = this.#deps.clock.now();
    if (!this.#deps.classes.takeTicket(division, roster, now)) {
      throw new Refusal(gateErrors['gate.class-full']);
    }
    this.#deps.counts.ticket(by, now);
    return this.#deps.credentials.tickets.sign({ id, division, roster }, now);
  }

  /** @throws a Refusal for a place that is void, and from who was not asked. */
  report({ place, sample }: RequestOf<typeof reportPlace>['body']): void {
    const now = this.#deps.clock.now();
    const { key, hash, place: at } = this.#waiter(place, now);
    const isInside = this.#entered.get(key, now) !== undefined;
    if (isInside || !this.#gate.report(now, hash, at, sample))
      throw new Refusal(gateErrors['gate.not-asked']);
  }

  /** @throws a Refusal for a place that is void, and for one of a class that is full. */
  knock({ place, refusal }: RequestOf<typeof enter>['body']): Answer {
    this.#deps.bulletin();
    const now = this.#deps.clock.now();
    const waiter = this.#waiter(place, now);
    if (this.#entered.get(waiter.key, now) !== undefined) {
      this.#deps.counts.knock('again');
      return this.#enter(waiter, now);
    }
    const { division, roster = 0 } = waiter;
    if (division !== undefined && !this.#deps.classes.hasRoom(division, roster, now)) {
      throw new Refusal(gateErrors['gate.class-full']);
    }
    return this.#answer(waiter, this.#ask(waiter, refusal, now), now);
  }

  /** Somebody without a place while nobody waits (G2); undefined when somebody does. */
  walkIn(id: TicketId): ReturnType<NewEntry> | undefined {
    if (this.#deps.bulletin().engaged) return undefined;
    const now = this.#deps.clock.now();
    const waiter = this.#deps.order.ofTicket({ id, arrived: now, day: 0 }, now);
    if (!this.#gate.passBy(now, waiter.hash, waiter.place)) return undefined;
    this.#deps.counts.knock('enter');
    return this.#deps.newEntry(waiter.who);
  }

  #ask({ who, key, arrived, hash, place }: Waiter, token: string | undefined, now: Instant): Knock {
    const due = this.#refused.get(key, now);
    // Kept for as long as its holder may take to come back.
    const notBefore = due === undefined ? undefined : due - seconds(POLL_MAX);
    if (notBefore !== undefined) {
      if (notBefore > now) return { answer: 'later', notBefore };
      return this.#gate.knock(now, hash, place, notBefore);
    }
    // Told by a gate before this one.
    const told = this.#deps.credentials.refusals.read(token, now);
    const isOwn = told?.kind === who.kind && told.holder === who.holder && told.arrived === arrived;
    return this.#gate.knock(now, hash, place, isOwn ? told.notBefore : undefined);
  }

  #answer(waiter: Waiter, knock: Knock, now: Instant): Answer {
    this.#deps.counts.knock(knock.answer);
    switch (knock.answer) {
      case 'enter':
        return this.#enter(waiter, now);
      case 'later': {
        const { notBefore } = knock;
        this.#refused.set(waiter.key, notBefore + seconds(POLL_MAX));
        this.#refused.sweep(now, SWEPT_AT_ONCE);
        const refusal = this.#deps.credentials.refusals.sign({
          ...waiter.who,
          arrived: waiter.arrived,
          notBefore,
        });
        return { answer: 'later', notBefore, refusal };
      }
      case 'early':
        return knock;
    }
  }

  #enter({ who, key, division, roster = 0 }: Waiter, now: Instant): Answer {
    if (division !== undefined && this.#entered.get(key, now) === undefined) {
      this.#deps.classes.enter(division, roster, now);
    }
    this.#refused.delete(key);
    this.#entered.set(key, now + seconds(SLOT));
    this.#entered.sweep(now, SWEPT_AT_ONCE);
    return { answer: 'enter', entry: this.#deps.newEntry(who) };
  }

  #waiter(token: PlaceToken, now: Instant): Waiter {
    const { order, readPass, credentials } = this.#deps;
    if ('pass' in token) {
      const pass = readPass(token.pass);
      if (pass !== null) return order.ofPass(pass, now);
    } else {
      const ticket = credentials.tickets.read(token.ticket, now);
      if (ticket !== null) return order.ofTicket(ticket, now);
    }
    throw new Refusal(gateErrors['gate.place-void']);
  }
}
