import type { FastifyInstance } from 'fastify';
import { openCredentials } from './credentials/index.ts';
import type { GateDeps } from './deps.ts';
import { PassDesk } from './passes/desk.ts';
import { Revocations } from './passes/revocations.ts';
import { mountPasses } from './passes/route.ts';
import type { GateTables } from './tables.ts';

export type { GateDeps, GatePeople } from './deps.ts';
export { gateMigrations } from './migrations.ts';

/** The front door: who comes in when, if not all can at once. */
export interface GateRoom extends AsyncDisposable {
  mount(app: FastifyInstance): void;
}

export async function openGate({ config, clock, log, database, people }: GateDeps): Promise<GateRoom> {
  const { passes } = openCredentials(config);
  const db = database.kysely<GateTables>();
  const revocations = await Revocations.open({ db, clock, log });
  people.onSignedOutEverywhere((person) => revocations.revoke(person));
  const desk = new PassDesk({ clock, people, passes, revocations });
  return {
    mount(app) {
      mountPasses(app, people, desk);
    },
    [Symbol.asyncDispose]: () => revocations[Symbol.asyncDispose](),
  };
}
