import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock, Instant } from '#kit/model/clock.ts';
import { kitErrors, Refusal } from '#kit/model/errors.ts';
import { networkOf } from '#kit/server/http/network.ts';
import { peopleErrors } from '#people/model/errors.ts';
import { decide } from '../../model/decide.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { has } from '../../model/record.ts';
import { isInside } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { gone } from '../../model/text.ts';
import type { Classroom } from '../class/classroom.ts';
import type { Classrooms } from '../class/classrooms.ts';
import type { LivePeople } from '../deps.ts';
import type { OpenStreams, StreamSession } from '../streams/open-streams.ts';
import { TokenBuckets } from './token-buckets.ts';
import type { VisitorCookies } from './visitor-cookie.ts';

/** Somebody at a class of which they may know. */
export interface Entry {
  readonly classroom: Classroom;
  readonly member: MemberId;
  /** Null for a visitor without an account. */
  readonly session: StreamSession | null;
}

export interface DoorDeps {
  readonly clock: Clock;
  readonly people: Pick<LivePeople, 'viewerOf'>;
  readonly classrooms: Classrooms;
  readonly cookies: VisitorCookies;
  readonly streams: Pick<OpenStreams, 'sessionWith'>;
}

/** Behind one address there may be a whole school. */
const strangersPerNetwork = { burst: 1_000, perSecond: 10 };

type Caller = Omit<Entry, 'classroom'>;

/** Who stands before which class. Of a class that is not for them nobody learns whether it exists. */
export class Door {
  readonly #deps: DoorDeps;
  readonly #strangers: TokenBuckets;

  constructor(deps: DoorDeps) {
    this.#deps = deps;
    this.#strangers = new TokenBuckets(deps.clock, strangersPerNetwork);
  }

  /** Throws a Refusal for who is unknown, and for a class of which they may know nothing. */
  async enter(request: FastifyRequest, id: ClassroomId): Promise<Entry> {
    const caller = await this.#callerOf(request, id);
    if (caller === undefined) throw new Refusal(peopleErrors['people.not-signed-in']);
    return await this.#entry(request, id, caller);
  }

  /** As `enter`, and only for who is in the class. */
  async enterInside(request: FastifyRequest, id: ClassroomId): Promise<Entry> {
    const entry = await this.enter(request, id);
    if (!isInside(entry.classroom.state, entry.member)) throw new Refusal(liveErrors['live.not-in-class']);
    return entry;
  }

  /** As `enter`; who comes without an account, and may ask to enter, is given an id for this class. */
  async welcome(request: FastifyRequest, reply: FastifyReply, id: ClassroomId): Promise<Entry> {
    const caller = await this.#callerOf(request, id);
    if (caller !== undefined) return await this.#entry(request, id, caller);
    this.#admitStranger(request);
    const classroom = await this.#deps.classrooms.find(id);
    if (classroom === null || !isAskable(classroom.state)) throw noSuchClass();
    return { classroom, member: this.#deps.cookies.give(reply, id), session: null };
  }

  async #callerOf(request: FastifyRequest, id: ClassroomId): Promise<Caller | undefined> {
    const session =
      this.#deps.streams.sessionWith(request.headers.cookie) ?? (await this.#sessionOf(request));
    if (session !== undefined) return { member: session.person, session };
    const visitor = this.#deps.cookies.read(request, id);
    return visitor && { member: visitor, session: null };
  }

  async #sessionOf(request: FastifyRequest): Promise<StreamSession | undefined> {
    const signedIn = await this.#deps.people.viewerOf(request);
    if (signedIn === undefined) return undefined;
    const { person, session, expiresAt } = signedIn;
    return { id: session, person, expiresAt, cookies: request.headers.cookie ?? '' };
  }

  async #entry(request: FastifyRequest, id: ClassroomId, caller: Caller): Promise<Entry> {
    const { classrooms } = this.#deps;
    const classroom = await classrooms.find(id, caller.member);
    if (classroom === null) {
      this.#admitStranger(request);
      throw noSuchClass();
    }
    if (isInside(classroom.state, caller.member)) return { classroom, ...caller };
    this.#admitStranger(request);
    if (caller.session !== null) await classrooms.refreshRoster(classroom);
    if (!mayKnow(classroom.state, caller.member)) throw noSuchClass();
    return { classroom, ...caller };
  }

  #admitStranger({ ip }: FastifyRequest): void {
    if (!this.#strangers.take(networkOf(ip))) throw new Refusal(kitErrors['kit.too-many-requests']);
  }
}

const noSuchClass = () => new Refusal(liveErrors['live.no-such-class']);

/** A class that is to come or under way may be asked at; of one that is over a stranger learns nothing. */
const isAskable = ({ session }: ClassState): boolean => session !== null && session.phase !== 'closed';

function mayKnow(state: ClassState, member: MemberId): boolean {
  const { lobby, exclusions, guests } = state;
  const isKnown = [lobby.requests, lobby.refusals, exclusions, guests].some((record) => has(record, member));
  return isInside(state, member) || isKnown || isAskable(state);
}

/** Whether asking to enter would be accepted now. */
export function mayAsk(state: ClassState, member: MemberId, now: Instant): boolean {
  const decision = decide(
    state,
    { type: 'lobby.ask', name: gone },
    { kind: 'member', id: member },
    { now, id: () => 'unused' },
  );
  return 'events' in decision;
}
