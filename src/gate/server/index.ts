import { ClassCodes } from './classes/codes.ts';
import { mountClasses } from './classes/routes.ts';
import { openCredentials } from './credentials/index.ts';
import type { GateDeps } from './deps.ts';
import { crowdAt } from './door/crowd.ts';
import { Post } from './door/post.ts';
import { letInAt, mountDoor } from './door/routes.ts';
import { EntryDesk } from './entries/desk.ts';
import { guard } from './entries/guard.ts';
import { Seats } from './entries/seats.ts';
import { type Node, watchNode } from './node.ts';
import { serveWaitingPage } from './page.ts';
import { PassDesk } from './passes/desk.ts';
import { passReader } from './passes/read.ts';
import { Revocations } from './passes/revocations.ts';
import { mountPasses } from './passes/route.ts';
import type { GateRoom } from './room.ts';
import type { NodeReport } from './staff/reporter.ts';
import type { GateTables } from './tables.ts';
import { Lease } from './writer/lease.ts';

export { type GateAloneDeps, openGateAlone } from './alone.ts';
export type { GateDeps, GatePeople } from './deps.ts';
export { gateMigrations } from './migrations.ts';
export type { Crowd, GateRoom } from './room.ts';

/** The gate of a school, in its own process or with its door elsewhere. */
export async function openGate(deps: GateDeps): Promise<GateRoom> {
  const { config, clock, log, database, people } = deps;
  await using opened = new AsyncDisposableStack();
  const credentials = openCredentials(config);
  const { passes, cards, entries } = credentials;
  const db = database.kysely<GateTables>();
  const revocations = opened.use(await Revocations.open({ db, clock, log }));
  people.onSignedOutEverywhere((person) => revocations.revoke(person));
  const codes = new ClassCodes(db, clock);
  const seats = new Seats();
  const desk = new EntryDesk({ config, clock, entries, seats });
  const readPass = passReader(passes, clock, revocations);
  const classOfCode = (code: string) => codes.find(code);
  // Only one process can have an embedded database.
  const lease = database.kind === 'postgres' ? new Lease(db, config.cell.name) : undefined;
  const post =
    config.gate.at === 'here'
      ? opened.use(await Post.take({ ...deps, credentials, readPass, classOfCode, lease }))
      : undefined;
  const tell = post && ((report: NodeReport) => post.current?.capacity.report(clock.now(), report));
  const resources = opened.move();
  let node: Node | undefined;
  return {
    async mount(app, pages) {
      node = resources.use(watchNode(app, deps, seats, tell, credentials.staffTokens[0]));
      mountPasses(app, people, new PassDesk({ clock, people, passes }));
      mountClasses(app, { clock, people, codes, cards });
      if (post !== undefined) mountDoor(app, post, desk, credentials, clock);
      if (config.gate.at === 'none') return;
      const sendPage = pages ? await serveWaitingPage(app) : undefined;
      guard(app, { desk, letIn: () => post?.current && letInAt(post.current), sendPage });
    },
    crowd: () => (post?.current ? crowdAt(post.current) : node?.crowd),
    relieve(relief) {
      if (node !== undefined) node.relief = relief;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
