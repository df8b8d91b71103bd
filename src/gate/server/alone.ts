import type { Database } from '#kit/server/db/index.ts';
import { ClassCodes } from './classes/codes.ts';
import { openCredentials } from './credentials/index.ts';
import type { GateDeps } from './deps.ts';
import { Post } from './door/post.ts';
import { mountDoor } from './door/routes.ts';
import { EntryDesk } from './entries/desk.ts';
import { Seats } from './entries/seats.ts';
import { serveWaitingPage } from './page.ts';
import { passReader } from './passes/read.ts';
import { Revocations } from './passes/revocations.ts';
import type { FrontDoor } from './room.ts';
import type { GateTables } from './tables.ts';
import { Lease } from './writer/lease.ts';

export type GateAloneDeps = Omit<GateDeps, 'database' | 'people'> & {
  /** The school's, migrated. Without it no pass is known to be taken back, and there are no class codes. */
  readonly database: Database | undefined;
};

/** The gate's door in a process of its own: all that is before a site, and nothing of what is behind. */
export async function openGateAlone(deps: GateAloneDeps): Promise<FrontDoor> {
  const { config, clock, log, database } = deps;
  await using opened = new AsyncDisposableStack();
  const credentials = openCredentials(config);
  const db = database?.kysely<GateTables>();
  const revocations = db && opened.use(await Revocations.open({ db, clock, log }));
  const codes = db && new ClassCodes(db, clock);
  const seats = new Seats();
  const desk = new EntryDesk({ config, clock, entries: credentials.entries, seats });
  const post = opened.use(
    await Post.take({
      ...deps,
      credentials,
      lease: db && new Lease(db, config.cell.name),
      readPass: passReader(credentials.passes, clock, revocations),
      classOfCode: async (code) => codes?.find(code),
    }),
  );
  const resources = opened.move();
  return {
    async mount(app, pages) {
      mountDoor(app, post, desk, credentials, clock);
      if (pages) await serveWaitingPage(app);
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
