import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Bulletin } from '#gate/model/bulletin.ts';
import { enter, giveOrders, readBulletin, showStatus } from '#gate/model/contract.ts';
import { openCredentials } from '#gate/server/credentials/index.ts';
import { readConfig } from '#kit/server/config.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { type DivisionId, divisionId, personId } from '#people/model/ids.ts';
import { runNginx } from '#test/kit/nginx.ts';
import { startPostgres } from '#test/kit/postgres.ts';
import { Served } from '#test/kit/served.ts';

/** Five seconds of a lease, one until it is looked at, and what two busy cores add. */
const TAKEN_OVER = { timeout: 20_000, interval: 100 };
const LET_GO = { timeout: 4_000, interval: 100 };

interface Signed {
  readonly payload: string;
}

const read = (signed: Signed): Bulletin => JSON.parse(Buffer.from(signed.payload, 'base64url').toString());

const post = (url: string, body: object, headers = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

it('[G1] of several gates one writes, and another goes on when it is killed, stopped or told to end', async () => {
  const root = mkdtempSync(join(tmpdir(), 'preau-two-gates-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(root, { recursive: true, force: true }));
  const postgres = cleanup.use(await startPostgres());
  const environment = {
    PREAU_SECRET: 's'.repeat(32),
    PREAU_CELL: 'test-1',
    PREAU_GATE_SECRETS: 'g'.repeat(32),
    DATABASE_URL: await postgres.createDatabase(),
  };
  const { passes, staffTokens } = openCredentials(readConfig(environment));
  let came = 0;

  /** Somebody comes: what they are answered. */
  const knockAt = async (origin: string): Promise<string> => {
    came += 1;
    const divisions: [DivisionId] = [divisionId.parse('0990001A/1')];
    const person = personId.parse(`pupil-${came}`);
    const pass = passes.sign({ role: 'pupil', person, divisions }, Date.now());
    const reply = await post(origin + enter.path, { place: { pass } });
    const { answer, code } = (await reply.json()) as { answer?: string; code?: string };
    return answer ?? code ?? `${reply.status}`;
  };

  const startGate = async (name: string) => {
    const folder = join(root, name);
    const served = cleanup.use(
      await Served.start('gate', {
        ...environment,
        PREAU_GATE_FOLDER: folder,
        PREAU_PORT: String(await freePort('tcp', '127.0.0.1')),
      }),
    );
    const origin = served.ready.address;
    const authorization = { authorization: `Bearer ${staffTokens[0]}` };
    return {
      served,
      address: new URL(origin).host,
      folder,
      knock: () => knockAt(origin),
      order: async (orders: object) => (await post(origin + giveOrders.path, orders, authorization)).status,
      orders: async () => {
        const reply = await fetch(origin + showStatus.path, { headers: authorization });
        return ((await reply.json()) as { orders: unknown }).orders;
      },
      published: async () => read((await (await fetch(origin + readBulletin.path)).json()) as Signed),
      kept: async () => read(JSON.parse(await readFile(join(folder, 'bulletin.json'), 'utf8'))),
    };
  };

  const [first, second] = [await startGate('first'), await startGate('second')];
  expect([await first.knock(), await second.knock()]).toEqual(['enter', 'gate.not-open']);
  expect([await first.order({ rate: 7 }), await second.order({ rate: 9 })]).toEqual([200, 503]);
  // The one that stands by publishes what the other one does.
  const { seq } = await first.published();
  await expect.poll(async () => (await second.published()).seq, TAKEN_OVER).toBeGreaterThan(seq);
  await expect.poll(async () => (await second.kept()).seq, TAKEN_OVER).toBeGreaterThan(seq);

  const nginx = cleanup.use(
    await runNginx({
      gate: [first, second].map(({ address }) => `${address} max_fails=0`).join('; server '),
      site: '127.0.0.1:9',
      folder: second.folder,
      before: 'another site',
    }),
  );
  /** Nginx asks the two by turns. */
  const four = () => Promise.all(Array.from({ length: 4 }, () => knockAt(nginx.origin)));
  expect(await four()).toEqual(Array(4).fill('enter'));

  const last = (await first.published()).seq;
  await first.served.kill();
  await expect.poll(second.knock, TAKEN_OVER).toBe('enter');
  expect((await second.published()).seq).toBeGreaterThan(last);
  expect(await second.orders()).toEqual({ engaged: false, rate: 7 });

  expect(await four()).toEqual(Array(4).fill('enter'));

  const third = await startGate('third');
  expect(await third.knock()).toBe('gate.not-open');
  process.kill(second.served.pid, 'SIGSTOP');
  await expect.poll(third.knock, TAKEN_OVER).toBe('enter');
  process.kill(second.served.pid, 'SIGCONT');
  // It lets in nobody from its first moment on, and follows the other one.
  expect(await second.knock()).toBe('gate.not-open');
  const after = (await third.published()).seq;
  await expect.poll(async () => (await second.published()).seq, TAKEN_OVER).toBeGreaterThan(after);
  expect([await second.knock(), await third.knock()]).toEqual(['gate.not-open', 'enter']);

  process.kill(third.served.pid, 'SIGTERM');
  await expect.poll(second.knock, LET_GO).toBe('enter');
});
