import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enter, readBulletin } from '#gate/model/contract.ts';
import { listSchools } from '#people/model/contract.ts';
import { Browser } from '#test/kit/browser.ts';
import { embeddedPlaces } from '#test/kit/databases.ts';
import { bulletinFor, ticketFor } from '#test/kit/gate.ts';
import { cellEnvironment, type StandingGate, standGate } from '#test/kit/gate-alone.ts';
import { findNginx, type Nginx, runNginx } from '#test/kit/nginx.ts';
import { openSchool } from '#test/kit/school.ts';

vi.hoisted(() => {
  process.env.NODE_ENV = 'production';
});

/** Nobody comes in, save the two for whom every bucket has a token. */
const squeezed = { PREAU_GATE_RATE: '0.000001' };
const wide = { PREAU_GATE_RATE: '1000' };

/** Some other site, which knows nothing of the gate: it tells what it was asked, and with which cookies. */
async function otherSite() {
  const server = createServer((request, response) => {
    response.setHeader('set-cookie', 'own=1');
    response.end(JSON.stringify({ url: request.url, cookie: request.headers.cookie ?? '' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const page = (nginx: Nginx, path: string, cookies = '') =>
  fetch(nginx.origin + path, { headers: { accept: 'text/html', cookie: cookies } });

/** Knocks until the gate is engaged: two find a token. */
async function engage(nginx: Nginx): Promise<void> {
  await vi.waitFor(
    async () => {
      await (await page(nginx, '/')).text();
      expect((await bulletinFor(new Browser(nginx.origin))).engaged).toBe(true);
    },
    { timeout: 10_000, interval: 200 },
  );
}

describe.skipIf(findNginx() === undefined)('nginx before some other site', () => {
  let gate: StandingGate;
  let nginx: Nginx;
  let site: Awaited<ReturnType<typeof otherSite>>;
  beforeAll(async () => {
    site = await otherSite();
    gate = await standGate(squeezed);
    nginx = await runNginx({
      gate: gate.address,
      site: site.address,
      folder: gate.folder,
      before: 'another site',
    });
  });
  afterAll(async () => {
    await nginx[Symbol.asyncDispose]();
    await gate[Symbol.asyncDispose]();
    await site[Symbol.asyncDispose]();
  });

  it('[G11] lets in with an entry, keeps it inside while the gate is down, and shows the others the way', async () => {
    const inside = new Browser(nginx.origin);
    const first = await page(nginx, '/deep/page?x=1');
    expect(first.status).toBe(200);
    const [entry = ''] = first.headers.getSetCookie().filter((cookie) => cookie.startsWith('preau.entry='));
    const cookies = entry.split(';')[0] ?? '';
    expect(first.headers.getSetCookie()).toContain('own=1');
    expect(await first.json()).toEqual({ url: '/deep/page?x=1', cookie: `; ${cookies}` });
    await engage(nginx);

    // Who has none sees the waiting page where they are; a program is told.
    const outside = await page(nginx, '/deep/page?x=1');
    expect([outside.status, await outside.text()]).toEqual([503, expect.stringContaining('/gate/assets/')]);
    const program = await fetch(`${nginx.origin}/api/thing`);
    expect([program.status, await program.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'gate.no-entry' }),
    ]);
    const posted = await fetch(`${nginx.origin}/form`, { method: 'POST', body: 'x' });
    expect(posted.status).toBe(503);
    expect((await page(nginx, '/again', cookies)).status).toBe(200);

    const before = await bulletinFor(inside);
    await gate.stop();
    expect((await page(nginx, '/again', cookies)).status).toBe(200);
    expect((await page(nginx, '/again')).status).toBe(503);
    expect((await page(nginx, '/again', `${cookies.slice(0, -1)}x`)).status).toBe(503);
    expect((await bulletinFor(inside)).seq).toBeGreaterThanOrEqual(before.seq);
    expect((await fetch(`${nginx.origin}/gate/ticket`, { method: 'POST' })).status).toBe(502);
    await gate.start();
    expect((await page(nginx, '/again', cookies)).status).toBe(200);
    const after = await vi.waitFor(async () => {
      const bulletin = await bulletinFor(inside);
      expect(bulletin.seq).toBeGreaterThan(before.seq);
      return bulletin;
    }, 5_000);
    expect(after.engaged).toBe(true);
  });

  it('[G11] believes no entry that this gate has not given, and no header in its place', async () => {
    const tokens = ['', 'x', 'a.b.c', '../../etc/passwd', 'a'.repeat(4_000)];
    for (const token of tokens) {
      expect((await page(nginx, '/', `preau.entry=${token}`)).status).toBe(503);
    }
    const headers = { accept: 'text/html', 'x-original-url': '/assets/x', 'x-preau-entry': '1' };
    expect((await fetch(`${nginx.origin}/`, { headers })).status).toBe(503);
    // The address at which nginx itself asks is nobody else's.
    expect((await page(nginx, '/preau-entry')).status).toBe(404);
  });

  it('[G12] serves page and bulletin as compressed files, and leaves the day’s lessons open', async () => {
    const accept = { 'accept-encoding': 'gzip' };
    const bulletin = await fetch(nginx.origin + readBulletin.path, { headers: accept });
    expect(bulletin.headers.get('content-encoding')).toBe('gzip');
    expect(bulletin.headers.get('cache-control')).toBe('public, max-age=1');
    const shown = await fetch(`${nginx.origin}/gate/`, { headers: accept });
    const text = await shown.text();
    expect(shown.headers.get('content-encoding')).toBe('gzip');
    for (const [, file = ''] of text.matchAll(/"(\/gate\/assets\/[^"]+)"/g)) {
      const asset = await fetch(nginx.origin + file, { headers: accept });
      expect([file, asset.status, asset.headers.get('cache-control')]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await page(nginx, '/cours/ecole/1')).status).toBe(200);
    expect((await page(nginx, '/assets/some.js')).status).toBe(200);
  });
});

describe.skipIf(findNginx() === undefined)('nginx before a school', () => {
  it('[G7] loses nobody’s place when the gate’s secret is replaced', async () => {
    await using site = await otherSite();
    await using gate = await standGate(wide);
    await using nginx = await runNginx({
      gate: gate.address,
      site: site.address,
      folder: gate.folder,
      before: 'another site',
    });
    const [waiting, inside] = [new Browser(nginx.origin), new Browser(nginx.origin)];
    const ticket = await ticketFor(waiting);
    const other = await ticketFor(inside);
    expect((await inside.call(enter, { body: { place: { ticket: other } } })).body.answer).toBe('enter');
    const before = await bulletinFor(waiting);
    await gate.stop();
    const secrets = `${'n'.repeat(32)},${cellEnvironment.PREAU_GATE_SECRETS}`;
    await gate.start({ PREAU_GATE_SECRETS: secrets });
    const { seed, day, seq } = await vi.waitFor(async () => {
      const bulletin = await bulletinFor(waiting);
      expect(bulletin.seq).toBeGreaterThan(before.seq);
      return bulletin;
    }, 5_000);
    expect([seed, day]).toEqual([before.seed, before.day]);
    expect(seq).toBeGreaterThan(before.seq);
    expect((await waiting.call(enter, { body: { place: { ticket } } })).body.answer).toBe('enter');
    expect((await page(nginx, '/', inside.cookies)).status).toBe(200);
    await gate.stop();
    await gate.start({ PREAU_GATE_SECRETS: 'n'.repeat(32) });
    expect((await waiting.call(enter, { body: { place: { ticket } } })).code).toBe('gate.place-void');
  });

  it('[G11] hands a new entry on with the request that it was given to, and the school believes it', async () => {
    await using places = embeddedPlaces();
    await places.prepare();
    await using gate = await standGate(wide);
    await using school = await openSchool({
      place: await places.create(),
      environment: {
        ...cellEnvironment,
        PREAU_GATE: 'elsewhere',
        PREAU_GATE_URL: `http://${gate.address}`,
        PREAU_TRUST_PROXY: '1',
      },
    });
    const site = school.origin.replace('http://', '');
    await using nginx = await runNginx({ gate: gate.address, site, folder: gate.folder, before: 'a school' });
    const visitor = new Browser(nginx.origin);
    expect((await visitor.call(listSchools)).status).toBe(200);
    expect((await visitor.call(listSchools)).status).toBe(200);
    // While no gate runs the school looks itself, at entries that nginx has not asked about as well.
    const fresh = new Browser(nginx.origin);
    const ticket = await ticketFor(fresh);
    expect((await fresh.call(enter, { body: { place: { ticket } } })).body.answer).toBe('enter');
    await gate.stop();
    expect((await fresh.call(listSchools)).status).toBe(200);
    expect((await new Browser(nginx.origin).call(listSchools)).code).toBe('gate.no-entry');
    // Past nginx one gets no further: the school looks itself.
    expect((await school.browser().call(listSchools)).code).toBe('gate.no-entry');
  });
});
