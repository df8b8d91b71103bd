import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Instant, seconds } from '#kit/model/clock.ts';
import type { ClientCommand, SchoolCommand } from '../model/command.ts';
import type { ClassroomId, MemberId } from '../model/ids.ts';
import type { ClassState } from '../model/state.ts';
import type { DurableListener } from './class/classroom.ts';
import { Classrooms } from './class/classrooms.ts';
import type { LiveDeps } from './deps.ts';
import type { Answer, LogStore } from './log/store.ts';
import { Writer } from './log/writer.ts';
import { liveMetrics } from './metrics.ts';
import { mountClassroom } from './routes/classroom.ts';
import { mountCommands } from './routes/commands.ts';
import { mountEvents } from './routes/events.ts';
import { OpenStreams } from './streams/open-streams.ts';
import { Door } from './viewers/door.ts';
import { VisitorCookies } from './viewers/visitor-cookie.ts';
import type { KeyStore } from './words/keys.ts';
import { Words } from './words/words.ts';

/** The virtual classes of a school. Disposing it writes what waits and ends the streams. */
export interface LiveRoom extends AsyncDisposable {
  routes(app: FastifyInstance): void;

  /** Who asks about a class; throws a Refusal for who may know nothing of it. */
  whoAsks(request: FastifyRequest, classroom: ClassroomId): Promise<Caller>;
  /** The class as the log has it for good; null when there is none. */
  stateOf(classroom: ClassroomId): Promise<ClassState | null>;
  /** Classes in memory. */
  activeClassrooms(): Iterable<ClassroomId>;
  /** Resolves when it is durable. */
  apply(classroom: ClassroomId, command: SchoolCommand): Promise<Answer | null>;
  onDurable(listener: DurableListener): void;
  /** What a member asks for, with a key of its own. */
  act(classroom: ClassroomId, member: MemberId, command: ClientCommand): Promise<Answer | null>;
  /** The roster of a class is other than before. */
  readRoster(classroom: ClassroomId): Promise<void>;

  /** Reads what people wrote, once it was learned. */
  readonly words: Pick<Words, 'learn' | 'unseal'>;
  /** Makes everything that somebody wrote, in any class, unreadable for ever. */
  eraseWords(author: MemberId): Promise<void>;
}

export interface Caller {
  readonly classroom: ClassroomId;
  readonly member: MemberId;
  /** Null for a visitor without an account. */
  readonly session: string | null;
  /** When the session ends, if nothing prolongs it. */
  readonly until: Instant | null;
}

/** Where logs and keys are kept, and how long commands gather under load. */
export interface Storage {
  readonly store: LogStore;
  readonly keys: KeyStore;
  readonly commitSpacingMs: number;
}

const pulseMs = seconds(1);
/** A silent line is heard from after at most twice this; browsers and proxies give up after 30 s and more. */
const heartbeatMs = seconds(7.5);

export function openLive(deps: LiveDeps, { store, keys, commitSpacingMs }: Storage): LiveRoom {
  const { clock, log, people, config } = deps;
  const streams = new OpenStreams(clock);
  const words = new Words(keys);
  const listeners: DurableListener[] = [];
  const metrics = liveMetrics(deps.metrics, {
    streams: () => streams.size,
    classrooms: () => classrooms.active.length,
  });
  const writer = new Writer({ store, log, metrics, spacingMs: commitSpacingMs });
  const classrooms = new Classrooms({
    clock,
    log,
    people,
    store,
    writer,
    words,
    newId: randomUUID,
    forbidsPupilChat: config.pupilChat === 'never',
    onDurable: (...told) => {
      for (const listener of listeners) listener(...told);
    },
  });
  const cookies = new VisitorCookies(config);
  const door = new Door({ clock, people, classrooms, cookies, streams });
  people.onSignedOut((session) => streams.endSession(session));
  const pulse = setInterval(() => {
    streams.endExpired();
    classrooms.pulse();
  }, pulseMs);
  const heartbeat = setInterval(() => streams.heartbeat(), heartbeatMs);
  return {
    routes(app) {
      mountClassroom(app, { clock, door, people, unseal: words.unseal });
      mountCommands(app, { clock, metrics, door });
      mountEvents(app, { clock, door, streams });
    },
    async whoAsks(request, id) {
      const { classroom, member, session } = await door.enter(request, id);
      return {
        classroom: classroom.id,
        member,
        session: session?.id ?? null,
        until: session?.expiresAt ?? null,
      };
    },
    stateOf: async (id) => (await classrooms.find(id))?.state ?? null,
    activeClassrooms: () => classrooms.active.map(({ id }) => id),
    apply: async (id, command) => (await (await classrooms.find(id))?.report(command)) ?? null,
    onDurable: (listener) => void listeners.push(listener),
    act: async (id, member, command) =>
      (await (await classrooms.find(id))?.command(member, randomUUID(), command)) ?? null,
    async readRoster(id) {
      const classroom = await classrooms.find(id);
      if (classroom !== null) await classrooms.readRoster(classroom);
    },
    words,
    eraseWords: (author) => words.erase(author),
    async [Symbol.asyncDispose]() {
      clearInterval(pulse);
      clearInterval(heartbeat);
      streams.endAll();
      for (const classroom of classrooms.active) classroom.keepSnapshot();
      await writer[Symbol.asyncDispose]();
    },
  };
}
