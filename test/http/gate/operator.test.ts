import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveOrders, reportNode, showStatus } from '#gate/model/contract.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { listSchools } from '#people/model/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { bulletinFor } from '#test/kit/gate.ts';
import { openSchool, type TestSchool } from '#test/kit/school.ts';
import { operateIn } from '../../../src/app/operate.ts';
import { openSecrets } from '../../../src/app/start/secrets.ts';
import { administratorOf } from '../people/town.ts';

/** As `openSchool` gives it to every school. */
const PREAU_SECRET = 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA';

/** `preau gate …` as its operator types it, on the machine of the gate. */
async function preauGate(words: string, environment: Readonly<Record<string, string>> = { PREAU_SECRET }) {
  const said: string[] = [];
  const complained: string[] = [];
  const exit = await operateIn(environment, words.split(' '), {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { exit, said: said.join('\n'), complained: complained.join('\n') };
}

/** What the status says under a label. */
async function statusOf({ origin }: TestSchool, label: string): Promise<string> {
  const { said } = await preauGate(`status --url ${origin}`);
  return said.split('\n').find((line) => line.startsWith(`  ${label} `)) ?? said;
}

async function isEngaged(school: TestSchool, engaged: boolean): Promise<void> {
  await vi.waitFor(async () => expect((await bulletinFor(school.browser())).engaged).toBe(engaged), {
    timeout: 10_000,
    interval: 100,
  });
}

eachDatabaseKind('the operator of a gate', (newPlace) => {
  it('[G2] engages it: newcomers are shown the way, and whoever is inside stays; and releases it', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const inside = school.browser();
    expect((await inside.call(listSchools)).status).toBe(200);
    expect(await statusOf(school, 'engaged')).toMatch(/ no: /);

    expect(await preauGate(`engage --url ${school.origin}`)).toMatchObject({ exit: 0, complained: '' });
    await isEngaged(school, true);
    expect((await school.browser().call(listSchools)).code).toBe('gate.no-entry');
    expect((await inside.call(listSchools)).status).toBe(200);
    expect(await statusOf(school, 'engaged')).toMatch(/ yes.*, by order$/);

    expect(await preauGate(`release --url ${school.origin}`)).toMatchObject({ exit: 0, complained: '' });
    await isEngaged(school, false);
    expect((await school.browser().call(listSchools)).status).toBe(200);
  });

  it('[G9] fixes the rate, and gives it back to what the nodes say', async () => {
    await using school = await openSchool({ place: await newPlace(), environment: { PREAU_GATE_RATE: '7' } });
    expect(await preauGate(`rate 0.25 --url ${school.origin}`)).toMatchObject({ exit: 0, complained: '' });
    await vi.waitFor(async () => expect((await bulletinFor(school.browser())).rate).toBe(0.25), 10_000);
    expect(await statusOf(school, 'rate')).toMatch(/ 0\.25 entries a second, by order$/);

    // Not less than a twentieth of what was configured, however loaded the machine is that tests.
    expect(await preauGate(`rate auto --url ${school.origin}`)).toMatchObject({ exit: 0, complained: '' });
    await vi.waitFor(
      async () => expect((await bulletinFor(school.browser())).rate).toBeGreaterThanOrEqual(0.35),
      10_000,
    );
    expect(await statusOf(school, 'rate')).not.toMatch(/by order/);
  });

  it('sees the school’s own node, and what stresses it most', async () => {
    await using school = await openSchool({ place: await newPlace() });
    await vi.waitFor(
      async () => {
        const node = await statusOf(school, 'nodes');
        expect(node).toMatch(/: stress \d\.\d\d, most by (its|the) .+; \d+ inside; heard \d+ s ago$/);
      },
      { timeout: 10_000, interval: 200 },
    );
    const { said } = await preauGate(`status --json --url ${school.origin}`);
    expect(JSON.parse(said)).toMatchObject({ engaged: false, waiting: { pupils: 0 }, last: null });
  });

  it('needs no more than the data folder of a school that `preau start` has made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'preau-data-'));
    const { school: secret } = await openSecrets(folder, 'demo');
    await using school = await openSchool({ place: await newPlace(), environment: { PREAU_SECRET: secret } });
    const words = `status --url ${school.origin}`;
    expect(await preauGate(`${words} --data ${folder}`, {})).toMatchObject({ exit: 0, complained: '' });
    expect(await preauGate(words, { PREAU_DATA: folder })).toMatchObject({ exit: 0, complained: '' });
    // What the environment says counts more, as it does for `preau start`.
    expect(await preauGate(words, { PREAU_DATA: folder, PREAU_SECRET })).toMatchObject({ exit: 1 });
    await rm(folder, { recursive: true });
  });

  it('is told when the gate is elsewhere, or there is none', async () => {
    await using school = await openSchool({ place: await newPlace(), environment: { PREAU_GATE: 'none' } });
    const { exit, complained } = await preauGate(`engage --url ${school.origin}`);
    expect([exit, complained]).toEqual([1, expect.stringMatching(/There is no gate at .*PREAU_GATE_URL/)]);
  });

  it('gives orders that outlive the school’s process', async () => {
    const place = await newPlace();
    const folder = await mkdtemp(join(tmpdir(), 'preau-gate-'));
    const environment = { PREAU_GATE_FOLDER: folder, PREAU_GATE_RATE: '50' };
    {
      await using school = await openSchool({ place, environment });
      await preauGate(`engage --url ${school.origin}`);
      await preauGate(`rate 3 --url ${school.origin}`);
    }
    {
      await using school = await openSchool({ place, environment });
      // From its first bulletin on.
      expect((await school.browser().call(listSchools)).code).toBe('gate.no-entry');
      expect(await statusOf(school, 'engaged')).toMatch(/ yes.*, by order$/);
      await vi.waitFor(async () => expect(await statusOf(school, 'rate')).toMatch(/ 3 .*by order$/), 10_000);
    }
    // What was published meanwhile is kept, and goes on over the restart; a run may pass midnight.
    for (const file of await readdir(join(folder, 'archive'))) {
      const { exit, said } = await preauGate(`audit --json --folder ${folder} --day ${file.slice(0, 10)}`);
      expect(JSON.parse(said)).toMatchObject({ cell: 'preau', deviations: [] });
      expect(exit).toBe(0);
    }
    await rm(folder, { recursive: true });
  });
});

eachDatabaseKind('the gate’s orders, its status and its nodes’ reports', (newPlace) => {
  it('are refused to whoever has no token of the gate’s, an administrator of the school too', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const node = { node: 'n', stress: 0, inside: 0 };
    for (const browser of [await administratorOf(school), school.browser()]) {
      expect((await browser.call(showStatus)).code).toBe('gate.not-staff');
      expect((await browser.call(giveOrders, { body: { engaged: true } })).code).toBe('gate.not-staff');
      expect((await browser.call(reportNode, { body: node })).code).toBe('gate.not-staff');
    }
    const other = await preauGate(`engage --url ${school.origin}`, { PREAU_SECRET: 'x'.repeat(32) });
    expect(other).toMatchObject({ exit: 1, said: '', complained: expect.stringMatching(/another secret/) });
    expect(await statusOf(school, 'engaged')).toMatch(/ no: /);
  });
});

describe('a command of the gate’s operator', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-data-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says that no gate answers, and where one is looked for', async () => {
    const port = await freePort('tcp', '127.0.0.1');
    const here = await preauGate('status', { PREAU_SECRET, PREAU_PORT: String(port) });
    expect(here.exit).toBe(1);
    expect(here.complained).toMatch(`No gate answers at http://127.0.0.1:${port} (ECONNREFUSED)`);
    const elsewhere = { PREAU_SECRET, PREAU_GATE: 'elsewhere', PREAU_GATE_URL: `http://127.0.0.2:${port}/` };
    expect((await preauGate('status', elsewhere)).complained).toMatch(`http://127.0.0.2:${port} (`);
  });

  it('says that no secret is known, or that the one in the data folder is damaged', async () => {
    const nothing = await preauGate(`status --data ${folder}`, {});
    expect(nothing).toMatchObject({ exit: 2, complained: expect.stringMatching(/not known here.*--data/) });
    await writeFile(join(folder, 'secrets.json'), '{');
    expect(await preauGate(`status --data ${folder}`, {})).toMatchObject({
      exit: 2,
      complained: expect.stringMatching(/damaged/),
    });
  });

  it('refuses what it does not understand, and sends nothing', async () => {
    for (const words of [
      'rate',
      'rate fast',
      'rate -1',
      'engage now',
      'open',
      'status --port 1',
      'seed',
      'seed old',
    ]) {
      expect((await preauGate(words)).exit, words).toBe(2);
    }
  });
});
