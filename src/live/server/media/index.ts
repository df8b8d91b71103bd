import type { FastifyInstance } from 'fastify';
import { isOwnOrigin } from '#kit/server/http/origin.ts';
import type { ClassEvent } from '../../model/event.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { permissionsOf } from '../../model/media/permissions.ts';
import type { ClassState } from '../../model/state.ts';
import { Asked } from './asked.ts';
import type { MediaDeps } from './deps.ts';
import { Engine } from './engine.ts';
import { grantedTo } from './grant.ts';
import { Lines, type Seat } from './lines.ts';
import { Pace } from './pace.ts';
import { MediaProxy, mediaPath } from './proxy.ts';
import { Reconciler } from './reconciler.ts';
import { roomOf } from './rooms.ts';
import { mountAsk, mountProxy, mountToken, noMedia } from './routes.ts';
import { Strays } from './strays.ts';
import { MediaTickets } from './ticket.ts';
import { EngineWatch } from './watch.ts';

/** How often lines are looked through for sessions that have come to their end. */
const EXPIRY_MS = 1_000;

/** The voices and pictures of the classes: tickets, the signalling proxy and the reconciler, as one. */
export interface ClassMedia extends Disposable {
  mount(app: FastifyInstance): void;
}

export async function openMedia(deps: MediaDeps): Promise<ClassMedia> {
  const { config, log, metrics } = deps;
  if (config.media === undefined) return withoutEngine(deps);
  const tickets = new MediaTickets(config.secret, deps.clock);
  const engine = new Engine(config.media);
  const watch = new EngineWatch(engine, log, (up) => void tellAll(deps, up));
  const lines = new Lines();
  const asked = new Asked();
  const pace = new Pace(deps.clock);
  const signedOut = (session: string) => evict(lines.cutSession(session));
  const reconciler = new Reconciler({
    engine,
    log,
    stateOf: deps.stateOf,
    isUp: () => watch.up,
    roomsOf: (classroom) => lines.roomsOf(classroom),
    strays: new Strays(lines, deps.clock),
    asked,
  });
  const proxy = new MediaProxy({
    config: config.media,
    tickets,
    lines,
    placeOf: async (classroom, member) => {
      const state = await deps.stateOf(classroom);
      if (state === null) return null;
      const permissions = grantedTo(state, member, asked.of({ classroom, member }));
      return { room: roomOf(state, classroom, member), permissions };
    },
    isSessionLive: deps.isSessionLive,
    isOwnPage: (request) => isOwnOrigin(request, config),
    joined: (classroom) => reconciler.touch(classroom),
    pace,
    signedOut,
  });
  deps.onDurable((classroom, events, state) => {
    for (const member of shutOut(events, state)) lines.cut({ classroom, member });
    if (events.some(concernsMedia)) {
      asked.follow(classroom, state);
      reconciler.touch(classroom);
    }
    if (state.session !== null && state.media.up !== watch.up) void tell(deps, classroom, watch.up);
  });
  const evict = (seats: readonly Seat[]) => {
    for (const seat of seats) void reconciler.evict(seat);
  };
  deps.onSignedOut(signedOut);
  const expiry = setInterval(() => evict(lines.cutExpired(deps.clock.now())), EXPIRY_MS);
  expiry.unref();
  metrics.gauge('preau_live_media_up', 'Whether the media engine answers', () => Number(watch.up));
  metrics.gauge('preau_live_media_lines', 'Signalling connections to the media engine', () => lines.size);
  await watch.start();
  return {
    mount(app) {
      mountToken(app, { ...deps, pace }, async (ticket) => {
        if (!watch.up) noMedia();
        const token = await tickets.sign(ticket);
        return { url: mediaPath(ticket.classroom), token, seated: lines.has(ticket) };
      });
      mountAsk(app, { ...deps, pace }, async (ticket, rights) => {
        if (!watch.up) noMedia();
        asked.add(ticket, rights);
        await reconciler.attend(ticket);
      });
      mountProxy(app, proxy, log);
    },
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
  const asking = { ...deps, pace: new Pace(deps.clock) };
  return {
    mount(app) {
      mountToken(app, asking, noMedia);
      mountAsk(app, asking, noMedia);
    },
    [Symbol.dispose]() {},
  };
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
    'member' in event && event.member !== null && !permissionsOf(state, event.member).join
      ? [event.member]
      : [],
  );
}

/** Words, hands and comings change nobody's rights; everything else may. */
const concernsMedia = ({ type }: ClassEvent): boolean => !/^(chat|hand|hands|presence)\b/.test(type);
