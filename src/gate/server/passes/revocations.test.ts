import { expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import { type Database, migrate } from '#kit/server/db/index.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import type { PersonId } from '#people/model/ids.ts';
import { eachDatabase } from '#test/kit/databases.ts';
import { gateMigrations } from '../migrations.ts';
import type { GateTables } from '../tables.ts';
import { Revocations } from './revocations.ts';

const start = Date.parse('2026-11-23T08:30:00+01:00');
const [alix, basile] = ['alix', 'basile'] as PersonId[] as [PersonId, PersonId];

function node(database: Database, now = start) {
  const clock = { time: now, now: () => clock.time };
  const deps = { db: database.kysely<GateTables>(), clock, log: createLog('silent') };
  return { clock, open: () => Revocations.open(deps) };
}

eachDatabase('a revocation', (open) => {
  it('voids what a person was issued until then, and nothing else', async () => {
    const database = await open();
    await migrate(database, gateMigrations);
    await using revocations = await node(database).open();
    expect(revocations.isVoid({ person: alix, issued: start })).toBe(false);
    await revocations.revoke(alix);
    const isVoid = (person: PersonId, issued: number) => revocations.isVoid({ person, issued });
    expect(isVoid(alix, start - seconds(1))).toBe(true);
    expect(isVoid(alix, start)).toBe(true);
    expect(isVoid(alix, start + 1)).toBe(false);
    expect(isVoid(basile, start - seconds(1))).toBe(false);
  });

  it('is known after a restart, and to other nodes when they look, however their clocks differ', async () => {
    const database = await open();
    await migrate(database, gateMigrations);
    const ahead = node(database, start + seconds(30));
    await using one = await node(database).open();
    await using other = await ahead.open();
    await other.revoke(basile);
    await one.revoke(alix);
    const pass = { person: alix, issued: start - 1 };
    expect([one.isVoid(pass), other.isVoid(pass)]).toEqual([true, false]);
    await other.refresh();
    expect(other.isVoid(pass)).toBe(true);
    await using restarted = await node(database, start + seconds(60)).open();
    expect(restarted.isVoid(pass)).toBe(true);
  });

  it('is read again by itself', async () => {
    const database = await open();
    await migrate(database, gateMigrations);
    await using one = await node(database).open();
    await using other = await node(database).open();
    await one.revoke(alix);
    const isVoid = () => other.isVoid({ person: alix, issued: start });
    await expect.poll(isVoid, { timeout: 10_000 }).toBe(true);
  });

  it('never goes back in time', async () => {
    const database = await open();
    await migrate(database, gateMigrations);
    await using later = await node(database, start + seconds(10)).open();
    await using earlier = await node(database).open();
    await later.revoke(alix);
    await earlier.revoke(alix);
    await using restarted = await node(database).open();
    for (const revocations of [later, restarted]) {
      expect(revocations.isVoid({ person: alix, issued: start + seconds(10) })).toBe(true);
    }
  });
});
