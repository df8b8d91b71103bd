import { dropPass, KEPT_PASSES, type KeptPass, readPasses } from '../../model/kept-passes.ts';
import type { Hold } from './place.ts';

/** What a browser keeps, a page's closing and a device's night included. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Told by the gate: come back then, with this. */
export interface Told {
  readonly notBefore: number;
  readonly refusal: string;
}

const TICKET = 'preau.ticket';
const TOLD = 'preau.told';
const CHOICE = 'preau.place';
const BEGAN = 'preau.began';

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

  get ticket(): Extract<Hold, { kind: 'ticket' }> | undefined {
    const kept = this.#read(TICKET) as { ticket?: unknown; lesson?: unknown } | undefined;
    if (typeof kept?.ticket !== 'string') return undefined;
    return {
      kind: 'ticket',
      ticket: kept.ticket,
      lesson: typeof kept.lesson === 'string' ? kept.lesson : undefined,
    };
  }

  keepTicket(ticket: string, lesson: string | undefined): void {
    this.#store.setItem(TICKET, JSON.stringify({ ticket, lesson }));
  }

  /** Whose place is used: a person's, or `SOMEBODY_ELSE`; null before anybody chose. */
  get choice(): string | null {
    return this.#store.getItem(CHOICE);
  }

  choose(person: string): void {
    this.#store.setItem(CHOICE, person);
  }

  told(token: string): Told | undefined {
    const told = this.#read(TOLD) as { token?: string; notBefore?: unknown; refusal?: unknown } | undefined;
    if (told?.token !== token || typeof told.notBefore !== 'number' || typeof told.refusal !== 'string') {
      return undefined;
    }
    return { notBefore: told.notBefore, refusal: told.refusal };
  }

  keepTold(token: string, told: Told): void {
    this.#store.setItem(TOLD, JSON.stringify({ token, ...told }));
  }

  forgetTold(): void {
    this.#store.removeItem(TOLD);
  }

  /** When a wait began: now, if it is a new one. */
  began(wait: string, now: number): number {
    const known = this.#read(BEGAN) as { wait?: unknown; at?: unknown } | undefined;
    if (known?.wait === wait && typeof known.at === 'number' && known.at <= now) return known.at;
    this.#store.setItem(BEGAN, JSON.stringify({ wait, at: now }));
    return now;
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

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#store.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }
}
