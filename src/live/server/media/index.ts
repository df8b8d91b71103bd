import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Config } from '#kit/server/config.ts';
import { mount } from '#kit/server/http/mount.ts';
import { isOwnOrigin } from '#kit/server/http/origin.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { SchoolCommand } from '../../model/command.ts';
import { requestMediaToken } from '../../model/contract.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassEvent } from '../../model/event.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { permissionsOf } from '../../model/media/permissions.ts';
import type { ClassState } from '../../model/state.ts';
import { Engine } from './engine.ts';
import { Lines, type Seat } from './lines.ts';
import { MediaProxy, mediaPath } from './proxy.ts';
import { Reconciler } from './reconciler.ts';
import { Strays } from './strays.ts';
import { type MediaTicket, MediaTickets } from './ticket.ts';
import { EngineWatch } from './watch.ts';

export interface MediaDeps {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  /** Who asks for a class's media: throws a Refusal for who may know nothing of the class. */
  readonly whoAsks: (request: FastifyRequest, classroom: ClassroomId) => Promise<MediaTicket>;
  readonly isSessionLive: (session: string) => Promise<boolean>;
  /** Tells each session that ends before its time. */
  readonly onSignedOut: (listener: (session: string) => void) => void;
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly activeClassrooms: () => Iterable<ClassroomId>;
  readonly apply: (classroom: ClassroomId, command: SchoolCommand) => Promise<unknown>;
  readonly onDurable: (
    listener: (classroom: ClassroomId, events: readonly ClassEvent[], state: ClassState) => void,
  ) => void;
}

/** How often lines are looked through for sessions that have come to their end. */
const EXPIRY_MS = 1_000;

/** The voices and pictures of the classes: tickets, the signalling proxy and the reconciler, as one. */
export interface ClassMedia extends Disposable {
  readonly up: boolean;
  readonly connections: number;
  mount(app: FastifyInstance): void;
}

export async function openMedia(deps: MediaDeps): Promise<ClassMedia> {
  const { config, log } = deps;
  if (config.media === undefined) return withoutEngine(deps);
  const tickets = new MediaTickets(config.secret, deps.clock);
  const engine = new Engine(config.media);
  const watch = new EngineWatch(engine, log, (up) => void tellAll(deps, up));
  const lines = new Lines();
  const reconciler = new Reconciler({
    engine,
    log,
    stateOf: deps.stateOf,
    isUp: () => watch.up,
    strays: new Strays(lines, deps.clock),
  });
  const proxy = new MediaProxy({
    config: config.media,
    tickets,
    lines,
    permissionsOf: async (classroom, member) => {
      const state = await deps.stateOf(classroom);
      return state && permissionsOf(state, member);
    },
    isSessionLive: deps.isSessionLive,
    isOwnPage: (request) => isOwnOrigin(request, config),
    joined: (classroom) => reconciler.touch(classroom),
  });
  deps.onDurable((classroom, events, state) => {
    for (const member of shutOut(events, state)) lines.cut({ classroom, member });
    if (events.some(concernsMedia)) reconciler.touch(classroom);
    if (state.session !== null && state.media.up !== watch.up) void tell(deps, classroom, watch.up);
  });
  const evict = (seats: readonly Seat[]) => {
    for (const seat of seats) void reconciler.evict(seat);
  };
  deps.onSignedOut((session) => evict(lines.cutSession(session)));
  const expiry = setInterval(() => evict(lines.cutExpired(deps.clock.now())), EXPIRY_MS);
  expiry.unref();
  await watch.start();
  return {
    get up() {
      return watch.up;
    },
    get connections() {
      return lines.size;
    },
    mount: (app) => mountMedia(app, deps, tickets, proxy, watch),
    [Symbol.dispose]() {
      watch[Symbol.dispose]();
      clearInterval(expiry);
      reconciler[Symbol.dispose]();
      lines.cutAll();
    },
  };
}

/** A school without an engine says so to who asks for media; its classes run on text. */
function withoutEngine(deps: MediaDeps): ClassMedia {
  return {
    up: false,
    connections: 0,
    mount: (app) => {
      mount(
        app,
        requestMediaToken,
        ({ request, params }) => deps.whoAsks(request, params.classroom),
        noMedia,
      );
    },
    [Symbol.dispose]() {},
  };
}

function noMedia(): never {
  throw new Refusal(liveErrors['live.media-down']);
}

function mountMedia(
  app: FastifyInstance,
  deps: MediaDeps,
  tickets: MediaTickets,
  proxy: MediaProxy,
  watch: EngineWatch,
): void {
  mount(
    app,
    requestMediaToken,
    ({ request, params }) => deps.whoAsks(request, params.classroom),
    async ({ access: ticket }) => {
      const state = await deps.stateOf(ticket.classroom);
      if (state === null || !permissionsOf(state, ticket.member).join)
        throw new Refusal(liveErrors['live.not-in-class']);
      if (!watch.up) noMedia();
      return { url: mediaPath(ticket.classroom), token: await tickets.sign(ticket) };
    },
  );
  for (const path of ['/media/:classroom/rtc/validate', '/media/:classroom/rtc/v1/validate']) {
    app.get(path, { schema: { hide: true } as object }, async (request, reply) => {
      const status = await proxy.validate(request.raw);
      return reply.code(status).send(status === 200 ? 'success' : '');
    });
  }
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!MediaProxy.handles(request.url)) return void socket.destroy();
    proxy.upgrade(request, socket, head).catch((error: unknown) => {
      deps.log.debug({ err: error }, 'media connection not joined');
      socket.destroy();
    });
  });
}

async function tellAll(deps: MediaDeps, up: boolean): Promise<void> {
  await Promise.all([...deps.activeClassrooms()].map((classroom) => tell(deps, classroom, up)));
}

async function tell(deps: MediaDeps, classroom: ClassroomId, up: boolean): Promise<void> {
  await deps.apply(classroom, { type: 'media', up }).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'class not told of its media');
  });
}

function shutOut(events: readonly ClassEvent[], state: ClassState): MemberId[] {
  return events.flatMap((event) =>
    'member' in event && !permissionsOf(state, event.member).join ? [event.member] : [],
  );
}

/** Words, hands and comings change nobody's rights; everything else may. */
const concernsMedia = ({ type }: ClassEvent): boolean => !/^(chat|hand|hands|presence)\b/.test(type);
