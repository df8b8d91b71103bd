import type { FastifyInstance } from 'fastify';
import { openCredentials } from './credentials/index.ts';
import type { GateDeps } from './deps.ts';
import { openDoor } from './door/open.ts';
import { letIn, mountDoor } from './door/routes.ts';
import { EntryDesk } from './entries/desk.ts';
import { guard } from './entries/guard.ts';
import { Seats } from './entries/seats.ts';
import { serveWaitingPage } from './page.ts';
import { PassDesk } from './passes/desk.ts';
import { Revocations } from './passes/revocations.ts';
import { mountPasses } from './passes/route.ts';
import type { GateTables } from './tables.ts';

export type { GateDeps, GatePeople } from './deps.ts';
export { gateMigrations } from './migrations.ts';

/** The front door: who comes in when, if not all can at once. */
export interface GateRoom extends AsyncDisposable {
  /**
   * Its addresses, and the guard that lets nobody past without an entry.
   *
   * @param pages whether the waiting page is there to be shown; without it every address answers as the API's do
   */
  mount(app: FastifyInstance, pages: boolean): Promise<void>;
}

/** The gate of a school, in its own process or with its door elsewhere. */
export async function openGate(deps: GateDeps): Promise<GateRoom> {
  const { config, clock, log, database, people } = deps;
  await using opened = new AsyncDisposableStack();
  const credentials = openCredentials(config);
  const db = database.kysely<GateTables>();
  const revocations = opened.use(await Revocations.open({ db, clock, log }));
  people.onSignedOutEverywhere((person) => revocations.revoke(person));
  const passes = new PassDesk({ clock, people, passes: credentials.passes, revocations });
  const desk = new EntryDesk({ config, clock, entries: credentials.entries, seats: new Seats() });
  const open =
    config.gate.at === 'here'
      ? opened.use(
          await openDoor({
            ...deps,
            credentials,
            readPass: (token) => passes.read(token),
            classOfCode: async () => undefined,
          }),
        )
      : undefined;
  const resources = opened.move();
  return {
    async mount(app, pages) {
      mountPasses(app, people, passes);
      if (open !== undefined) mountDoor(app, open, desk, credentials);
      if (config.gate.at === 'none') return;
      const sendPage = pages ? await serveWaitingPage(app) : undefined;
      guard(app, { desk, letIn: () => open && letIn(open.door), sendPage });
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
