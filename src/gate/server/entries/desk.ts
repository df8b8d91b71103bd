import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, seconds } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import { putCookie } from '#kit/server/http/cookies.ts';
import { RENEWED_AFTER } from '../../model/constants.ts';
import { gateErrors } from '../../model/errors.ts';
import type { Entries } from '../credentials/entry.ts';
import { renewed, type SignedEntry } from './new-entry.ts';
import type { Seats } from './seats.ts';

export type Inside = 'inside' | 'displaced' | 'outside';

/** What who is not inside is told. */
export function refusalOf(looked: Exclude<Inside, 'inside'>) {
  return gateErrors[looked === 'displaced' ? 'gate.displaced' : 'gate.no-entry'];
}

export interface EntryDeskDeps {
  readonly config: Pick<Config, 'publicUrl' | 'tls'>;
  readonly clock: Clock;
  readonly entries: Entries;
  readonly seats: Seats;
}

/** Looks at entries, which are cookies, and renews them by their use (G11). */
export class EntryDesk {
  readonly #deps: EntryDeskDeps;
  readonly #isSecure: boolean;
  readonly #cookie: string;

  constructor(deps: EntryDeskDeps) {
    this.#deps = deps;
    this.#isSecure = deps.config.publicUrl !== undefined || deps.config.tls !== undefined;
    this.#cookie = this.#isSecure ? '__Host-preau.entry' : 'preau.entry';
  }

  look(request: FastifyRequest, reply: FastifyReply): Inside {
    const { clock, entries, seats } = this.#deps;
    const now = clock.now();
    const entry = entries.read(request.cookies[this.#cookie], now);
    if (entry === null) return 'outside';
    const sits = seats.take(entry, now);
    if (sits === 'displaced') return 'displaced';
    const isOld = now > entry.renewed + seconds(RENEWED_AFTER);
    if (isOld && sits === 'newest' && seats.mayRenew(entry, now)) {
      this.give(reply, renewed(entries, entry, now));
    }
    return 'inside';
  }

  /** Whole seconds for which the entry that a request carries is good; 0 without one. It is not counted as used. */
  left(request: FastifyRequest): number {
    const now = this.#deps.clock.now();
    const entry = this.#deps.entries.read(request.cookies[this.#cookie], now);
    return entry === null ? 0 : Math.floor((entry.ends - now) / seconds(1));
  }

  give(reply: FastifyReply, { token, ends }: SignedEntry): void {
    putCookie(reply, this.#cookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
      maxAge: Math.floor((ends - this.#deps.clock.now()) / seconds(1)),
    });
  }

  /** The rest of the school never sees an entry: a request's other cookies are the same before and after a renewal. */
  hide({ headers }: FastifyRequest): void {
    if (headers.cookie === undefined) return;
    const others = headers.cookie.split('; ').filter((pair) => !pair.startsWith(`${this.#cookie}=`));
    headers.cookie = others.join('; ');
  }
}
