import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { LiveDeps } from './deps.ts';
import { DatabaseLog } from './log/database-log.ts';
import { openMedia } from './media/index.ts';
import { type LiveRoom, openLive } from './room.ts';
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
  return {
    ...room,
    routes(app) {
      room.routes(app);
      media.mount(app);
    },
    async [Symbol.asyncDispose]() {
      media[Symbol.dispose]();
      await room[Symbol.asyncDispose]();
    },
  };
}
