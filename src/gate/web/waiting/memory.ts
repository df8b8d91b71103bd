import { dropPass, KEPT_PASSES, type KeptPass, readPasses } from '../../model/kept-passes.ts';
import type { Hold } from './place.ts';

/** What a browser keeps, a page's closing and a device's night included. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Told by the gate: come back then, with this. */
export interface Told {
  readonly notBefore: number;
  readonly refusal: string;
}

type TicketHold = Extract<Hold, { kind: 'ticket' }>;

const TICKET = 'preau.ticket';
const TOLD = 'preau.told';
const CHOICE = 'preau.place';
const BEGAN = 'preau.began';
const CARD = 'preau.card';
export const ENTERED = 'preau.entered';

/** Who said that they are there is believed for a morning: then the device may be in other hands. */
const CHOICE_LASTS_MS = 4 * 3_600_000;

/** That somebody on a shared device has no pass here. */
export const SOMEBODY_ELSE = '';

/** The holder's place lives here (G7). */
export class Memory {
  readonly #store: Store;
  readonly #wall: () => number;

  constructor(store: Store, wall: () => number) {
    this.#store = store;
    this.#wall = wall;
  }

  get passes(): KeptPass[] {
    return readPasses(this.#store.getItem(KEPT_PASSES), this.#wall());
  }

  get ticket(): TicketHold | undefined {
    const { ticket, lesson } = this.#read(TICKET);
    if (typeof ticket !== 'string') return undefined;
    return { kind: 'ticket', ticket, lesson: typeof lesson === 'string' ? lesson : undefined };
  }

  keepTicket({ ticket, lesson }: Omit<TicketHold, 'kind'>): void {
    this.#write(TICKET, { ticket, lesson });
  }

  /** A class card that was shown, until the gate has given a ticket for it. */
  get card(): string | undefined {
    const { card } = this.#read(CARD);
    return typeof card === 'string' ? card : undefined;
  }

  keepCard(card: string): void {
    this.#write(CARD, { card });
  }

  forgetCard(): void {
    this.#store.removeItem(CARD);
  }

  /** Whose place is used: a person's, or `SOMEBODY_ELSE`; undefined before anybody chose. */
  get choice(): string | undefined {
    const { person, at } = this.#read(CHOICE);
    const isOfNow = typeof at === 'number' && Math.abs(this.#wall() - at) < CHOICE_LASTS_MS;
    return typeof person === 'string' && isOfNow ? person : undefined;
  }

  choose(person: string): void {
    this.#write(CHOICE, { person, at: this.#wall() });
  }

  told(token: string): Told | undefined {
    const { token: whose, notBefore, refusal } = this.#read(TOLD);
    if (whose !== token || typeof notBefore !== 'number' || typeof refusal !== 'string') return undefined;
    return { notBefore, refusal };
  }

  keepTold(token: string, { notBefore, refusal }: Told): void {
    this.#write(TOLD, { token, notBefore, refusal });
  }

  forgetTold(): void {
    this.#store.removeItem(TOLD);
  }

  /** When a wait began: now, if it is a new one. */
  began(wait: string, now: number): number {
    const { wait: known, at } = this.#read(BEGAN);
    if (known === wait && typeof at === 'number' && at <= now) return at;
    this.#write(BEGAN, { wait, at: now });
    return now;
  }

  /** Who comes next to this device is asked anew. */
  enter(token: string, ends: number): void {
    this.forgetTold();
    this.#store.removeItem(CHOICE);
    this.#write(ENTERED, { token, ends });
  }

  /** Whether somebody came in here with this, and would still be inside. */
  hasEntered(token: string, now: number): boolean {
    const { token: whose, ends } = this.#read(ENTERED);
    return whose === token && typeof ends === 'number' && now < ends;
  }

  forgetEntered(): void {
    this.#store.removeItem(ENTERED);
  }

  /** What the gate does not take any more. */
  drop(hold: Hold): void {
    this.forgetTold();
    if (hold.kind === 'ticket') this.#store.removeItem(TICKET);
    else {
      const { pass } = hold.kept;
      this.#store.setItem(KEPT_PASSES, dropPass(this.#store.getItem(KEPT_PASSES), pass, this.#wall()));
      this.#store.removeItem(CHOICE);
    }
  }

  #write(key: string, value: object): void {
    this.#store.setItem(key, JSON.stringify(value));
  }

  #read(key: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(this.#store.getItem(key) ?? '{}');
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }
}
