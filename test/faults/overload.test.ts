import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { giveOrders } from '#gate/model/contract.ts';
import { openCredentials } from '#gate/server/credentials/index.ts';
import { readConfig } from '#kit/server/config.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { Served } from '#test/kit/served.ts';
import { Crowd } from './kit/crowd.ts';
import { CrowdApart } from './kit/crowd-apart.ts';
import { p99, workFor } from './kit/pupils-at-work.ts';

/** Entries a second: what this school bears. */
const CAPACITY = 20;
const TIMES = 10;
const SECONDS = 30;
const INSIDE = 40;
/** What two cores shared by school and crowd cannot tell apart, milliseconds. */
const GRAIN = 10;

async function residentBytes(pid: number): Promise<number> {
  const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
  return Number(resident) * 4_096;
}

it('[G9] ten times the capacity at the gate: those inside feel nothing, and the capacity is used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'preau-overload-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(folder, { recursive: true }));
  const environment = {
    PREAU_SECRET: 's'.repeat(32),
    PREAU_GATE_SECRETS: 'g'.repeat(32),
    PREAU_DATA: folder,
    PREAU_PORT: String(await freePort('tcp', '127.0.0.1')),
  };
  const school = cleanup.use(await Served.start('serve', environment));
  const origin = school.ready.address;
  const { passes, staffTokens } = openCredentials(readConfig(environment));
  const order = (orders: object) =>
    fetch(origin + giveOrders.path, {
      method: 'POST',
      headers: { authorization: `Bearer ${staffTokens[0]}`, 'content-type': 'application/json' },
      body: JSON.stringify(orders),
    });
  expect((await order({ rate: 200 })).status).toBe(200);

  const first = new Crowd(origin, passes);
  for (let i = 0; i < INSIDE; i += 1) first.come();
  await expect.poll(() => first.cookies.length, { timeout: 20_000 }).toBe(INSIDE);
  first.end();
  await workFor(3_000, origin, first.cookies);
  const quiet = await workFor(8_000, origin, first.cookies);
  await order({ rate: CAPACITY });

  await using crowd = new CrowdApart({
    origin,
    environment,
    perSecond: CAPACITY * TIMES,
    // Others than the first.
    from: INSIDE,
  });
  await delay(5_000);
  const began = Date.now();
  const memory = await residentBytes(school.pid);
  const busy = await workFor(SECONDS * 1_000, origin, first.cookies);
  const seconds = (Date.now() - began) / 1_000;
  const grown = (await residentBytes(school.pid)) / memory;
  const { entries, failures, came } = await crowd.end();
  const entered = entries.filter((at) => at >= began).length;
  const used = entered / (CAPACITY * seconds);
  console.log(
    `p99 ${p99(quiet.latencies).toFixed(1)} ms quiet, ${p99(busy.latencies).toFixed(1)} ms under ${came} comers;`,
    `${(used * 100).toFixed(1)} % of the capacity used; memory × ${grown.toFixed(2)}`,
  );
  expect(came).toBeGreaterThan(CAPACITY * TIMES * SECONDS * 0.9);
  expect([busy.refused, failures]).toEqual([0, 0]);
  expect(used).toBeGreaterThanOrEqual(0.95);
  expect(used).toBeLessThan(1.1);
  expect(p99(busy.latencies)).toBeLessThanOrEqual(2 * Math.max(p99(quiet.latencies), GRAIN));
  expect(grown).toBeLessThan(1.25);
});
