import { isAPIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import type { Viewer } from '../../model/access.ts';
import type { PersonId } from '../../model/ids.ts';
import {
  type AccountName,
  deleteSession,
  deleteSessions,
  findPersonOf,
  findUserOf,
  isSessionLive,
  passwordHashOf,
  sessionsOf,
} from '../store/accounts.ts';
import type { PeopleTables } from '../tables.ts';
import type { Auth } from './auth.ts';

/** Within this time another node's sign-out, or a change of role, is seen here. */
const REMEMBERED_MS = seconds(30);
const REMEMBERED_AT_MOST = 20_000;

interface Remembered {
  readonly viewer: Viewer;
  readonly until: Instant;
}

export interface Credentials {
  readonly name: AccountName;
  readonly password: string;
}

/** Who is signed in: opens sessions, looks them up, ends them. */
export class Sessions {
  readonly #db: Kysely<PeopleTables>;
  readonly #auth: Auth;
  readonly #clock: Clock;
  readonly #cookie: string;
  readonly #remembered = new Map<string, Remembered>();
  readonly #listeners: ((session: string) => void)[] = [];
  readonly #everywhereListeners: ((person: PersonId) => Promise<void>)[] = [];
  #endings = 0;

  private constructor(db: Kysely<PeopleTables>, auth: Auth, clock: Clock, cookie: string) {
    this.#db = db;
    this.#auth = auth;
    this.#clock = clock;
    this.#cookie = cookie;
  }

  static async open(db: Kysely<PeopleTables>, auth: Auth, clock: Clock): Promise<Sessions> {
    const { authCookies } = await auth.$context;
    return new Sessions(db, auth, clock, authCookies.sessionToken.name);
  }

  /** Undefined without a session, or with one that has ended. */
  async viewerOf(request: FastifyRequest): Promise<Viewer | undefined> {
    const cookie = request.cookies[this.#cookie];
    if (cookie === undefined) return undefined;
    const now = this.#clock.now();
    const remembered = this.#remembered.get(cookie);
    if (remembered !== undefined && remembered.until > now) return remembered.viewer;
    this.#remembered.delete(cookie);
    const endings = this.#endings;
    const viewer = await this.#lookUp(request);
    // A session that ended meanwhile may have been read before it did.
    if (viewer !== undefined && endings === this.#endings) this.#remember(cookie, viewer, now);
    return viewer;
  }

  async #lookUp(request: FastifyRequest): Promise<Viewer | undefined> {
    const found = await this.#auth.api.getSession({ headers: cookiesOf(request) });
    if (found === null) return undefined;
    const person = await findPersonOf(this.#db, found.user.id);
    const expiresAt = found.session.expiresAt.getTime();
    if (person === undefined || expiresAt <= this.#clock.now()) return undefined;
    return { ...person, session: found.session.id, expiresAt };
  }

  #remember(cookie: string, viewer: Viewer, now: Instant): void {
    this.#remembered.set(cookie, { viewer, until: Math.min(now + REMEMBERED_MS, viewer.expiresAt) });
    if (this.#remembered.size <= REMEMBERED_AT_MOST) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  isLive(session: string): Promise<boolean> {
    return isSessionLive(this.#db, session, this.#clock.now());
  }

  /** Signs in with a password; gives undefined when name and password do not belong together. */
  async signIn({ name, password }: Credentials, request: FastifyRequest, reply: FastifyReply) {
    const { api } = this.#auth;
    const headers = new Headers();
    try {
      const before = await passwordHashOf(this.#db, name);
      const { headers: cookies, response } =
        'email' in name
          ? await api.signInEmail({ body: { ...name, password }, headers, returnHeaders: true })
          : await api.signInUsername({ body: { ...name, password }, headers, returnHeaders: true });
      // A new password ends the sessions that it finds; one that was opened by the old password after that ends here.
      if (before !== (await passwordHashOf(this.#db, name))) {
        await deleteSession(this.#db, response.token);
        return undefined;
      }
      return await this.#replace(request, reply, cookies, response.user.id);
    } catch (error) {
      if (isAnswer(error)) return undefined;
      throw error;
    }
  }

  /** Signs a person in without asking for anything. */
  async signInAs(person: PersonId, request: FastifyRequest, reply: FastifyReply) {
    const userId = await findUserOf(this.#db, person);
    if (userId === undefined) return undefined;
    const answer = await this.#auth.api.openSession({ body: { userId }, returnHeaders: true });
    return this.#replace(request, reply, answer.headers, userId);
  }

  /** A browser has one session: the one that was there ends. */
  async #replace(request: FastifyRequest, reply: FastifyReply, headers: Headers, userId: string) {
    const person = await findPersonOf(this.#db, userId);
    if (person === undefined) return undefined;
    const before = await this.viewerOf(request);
    if (before !== undefined) await this.#end([before.session]);
    passCookies(headers, reply);
    return person;
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = await this.viewerOf(request);
    const { headers } = await this.#auth.api.signOut({ headers: cookiesOf(request), returnHeaders: true });
    passCookies(headers, reply);
    if (before !== undefined) await this.#end([before.session]);
  }

  async endAllOf(person: PersonId): Promise<void> {
    await this.#end(await sessionsOf(this.#db, person));
    for (const listener of this.#everywhereListeners) await listener(person);
  }

  onSignedOut(listener: (session: string) => void): void {
    this.#listeners.push(listener);
  }

  onSignedOutEverywhere(listener: (person: PersonId) => Promise<void>): void {
    this.#everywhereListeners.push(listener);
  }

  async #end(sessions: readonly string[]): Promise<void> {
    await deleteSessions(this.#db, sessions);
    this.#endings += 1;
    for (const [cookie, { viewer }] of this.#remembered) {
      if (sessions.includes(viewer.session)) this.#remembered.delete(cookie);
    }
    for (const session of sessions) for (const listener of this.#listeners) listener(session);
  }
}

/** better-auth learns the cookies and nothing else of who asks. */
function cookiesOf(request: FastifyRequest): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' });
}

function passCookies(from: Headers, reply: FastifyReply): void {
  for (const cookie of from.getSetCookie()) reply.header('set-cookie', cookie);
}

/** Whether better-auth declined, rather than failed. */
function isAnswer(error: unknown): boolean {
  return isAPIError(error) && error.statusCode < 500;
}
