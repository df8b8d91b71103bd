import type { FastifyRequest } from 'fastify';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Viewer } from '#people/model/access.ts';
import { describeLiveApi } from './api/describe.ts';
import { openAttendance } from './attendance/index.ts';
import type { LiveDeps } from './deps.ts';
import { EngineGauge } from './ladder/engine-gauge.ts';
import { type GateView, LadderKeeper } from './ladder/keeper.ts';
import { DatabaseLog } from './log/database-log.ts';
import { openMedia } from './media/index.ts';
import { openPolls } from './polls/index.ts';
import { openPreparation } from './preparation/index.ts';
import { openRecordings } from './recording/index.ts';
import { type LiveRoom, openLive } from './room.ts';
import { openSlides } from './slides/index.ts';
import { openStaff } from './staff/index.ts';
import { openWebhooks } from './webhooks/index.ts';
import { databaseKeys } from './words/keys.ts';

export type { Lesson, LiveDeps, LivePeople, SignedIn } from './deps.ts';
export { liveMigrations } from './migrations.ts';
export type { Caller, LiveRoom } from './room.ts';

/** How long commands of a busy school gather for one commit; in a quiet one none waits. */
const commitSpacingMs = 60;

/** What the classes of a school need: the log's own needs, a migrated database, and where the media engine is. */
export type SchoolLiveDeps = LiveDeps & {
  readonly config: Config;
  readonly database: Database;
  readonly isSessionLive: (session: string) => Promise<boolean>;
  readonly people: { viewerOf(request: FastifyRequest): Promise<Viewer | undefined> };
  readonly gate: GateView;
};

/** Opens the virtual classes, and with them their voices and pictures. */
export async function live(deps: SchoolLiveDeps): Promise<LiveRoom> {
  const { config, clock, database, log } = deps;
  const store = new DatabaseLog(database);
  const room = openLive(deps, { store, keys: databaseKeys(database), commitSpacingMs });
  const { isSessionLive, metrics, people } = deps;
  const media = await openMedia({
    ...room,
    config,
    clock,
    log,
    metrics,
    isSessionLive,
    onSignedOut: (listener) => people.onSignedOut(listener),
  });
  const ladder = openLadder(deps, room);
  const attendance = openAttendance({ ...room, clock, database, people });
  const polls = openPolls({ ...room, clock, database, people });
  const staff = openStaff({ ...room, clock, people });
  const preparation = openPreparation({ ...room, clock, database, people });
  const slides = openSlides({ ...room, clock, database, log, people });
  const recordings = await openRecordings({ ...room, config, clock, database, log });
  const webhooks = openWebhooks({ ...room, config, clock, database, log, metrics, people });
  return {
    ...room,
    routes(app) {
      describeLiveApi();
      room.routes(app);
      media.mount(app);
      slides.mount(app);
      attendance.mount(app);
      polls.mount(app);
      webhooks.mount(app);
      recordings.mount(app);
      staff.mount(app);
      preparation.mount(app);
    },
    async [Symbol.asyncDispose]() {
      recordings[Symbol.dispose]();
      ladder?.[Symbol.dispose]();
      media[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
      await webhooks[Symbol.asyncDispose]();
    },
  };
}

const MEGABYTE = 1_000_000;

/** Without a budget every class has what its teacher wishes. */
function openLadder(
  { config, clock, log, metrics, gate }: SchoolLiveDeps,
  room: LiveRoom,
): LadderKeeper | undefined {
  if (config.mediaBudget === undefined) return undefined;
  const { media, mediaBudget } = config;
  const gauge =
    media?.metricsUrl === undefined
      ? undefined
      : new EngineGauge({ url: media.metricsUrl, user: media.key, password: media.secret }, clock);
  const keeper = new LadderKeeper({
    ...room,
    clock,
    log,
    gate,
    budget: mediaBudget * MEGABYTE,
    figures: gauge && (() => gauge.look()),
  });
  metrics.gauge(
    'preau_live_ladder_budget_bytes',
    'Work that the media engine is believed to bear, in bytes a second',
    () => keeper.budget,
  );
  metrics.gauges('preau_live_ladder_classes', 'Open classes at each level', 'level', () => keeper.levels);
  metrics.gauge(
    'preau_live_ladder_charged_bytes',
    'Work of the media engine that the classes are charged with, in bytes a second',
    () => keeper.charged,
  );
  return keeper;
}
