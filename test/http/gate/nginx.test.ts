import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBulletin } from '#gate/model/contract.ts';
import { Browser } from '#test/kit/browser.ts';
import { bulletinFor } from '#test/kit/gate.ts';
import { findNginx, type Nginx } from '#test/kit/nginx.ts';
import { beforeOtherSite, entryOf, newEntry, page, squeezed } from './behind-nginx.ts';
import type { Echo } from './other-site.ts';

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
  let opened: Awaited<ReturnType<typeof beforeOtherSite>>;
  beforeAll(async () => {
    opened = await beforeOtherSite(squeezed);
  });
  afterAll(() => opened[Symbol.asyncDispose]());

  it('[G11] lets in with an entry, keeps it inside while the gate is down, and shows the others the way', async () => {
    const { gate, nginx } = opened;
    const browser = new Browser(nginx.origin);
    const first = await page(nginx, '/deep/page?x=1');
    expect(first.status).toBe(200);
    const entry = entryOf(first) ?? '';
    expect(first.headers.getSetCookie()).toContain('own=1');
    expect((await first.json()) as Echo).toMatchObject({
      url: '/deep/page?x=1',
      headers: { cookie: entry },
    });
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
    expect((await page(nginx, '/again', entry)).status).toBe(200);

    const before = await bulletinFor(browser);
    await gate.stop();
    expect((await page(nginx, '/again', entry)).status).toBe(200);
    expect((await page(nginx, '/again')).status).toBe(503);
    expect((await fetch(`${nginx.origin}/api/thing`)).status).toBe(401);
    expect((await page(nginx, '/again', `${entry.slice(0, -1)}x`)).status).toBe(503);
    expect((await page(nginx, '/gate/')).status).toBe(200);
    expect((await bulletinFor(browser)).seq).toBeGreaterThanOrEqual(before.seq);
    expect((await fetch(`${nginx.origin}/gate/ticket`, { method: 'POST' })).status).toBe(502);
    await gate.start();
    expect((await page(nginx, '/again', entry)).status).toBe(200);
    const after = await vi.waitFor(async () => {
      const bulletin = await bulletinFor(browser);
      expect(bulletin.seq).toBeGreaterThan(before.seq);
      return bulletin;
    }, 5_000);
    expect(after.engaged).toBe(true);
  });

  it('[G11] believes no entry that this gate has not given, and no header in its place', async () => {
    const { nginx } = opened;
    const tokens = ['', 'x', 'a.b.c', '../../etc/passwd', 'a'.repeat(4_000)];
    for (const token of tokens) {
      expect((await page(nginx, '/', `preau.entry=${token}`)).status).toBe(503);
    }
    const headers = { accept: 'text/html', 'x-original-url': '/assets/x', 'x-preau-entry': '1' };
    expect((await fetch(`${nginx.origin}/`, { headers })).status).toBe(503);
    // The addresses at which nginx itself asks are nobody else's.
    expect((await page(nginx, '/preau-entry')).status).toBe(404);
    expect((await page(nginx, '/preau-new-entry')).status).toBe(404);
  });

  it('passes sockets and streams as they are, and says itself from where a request came', async () => {
    const { nginx } = opened;
    const headers = { cookie: newEntry(), 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' };
    const echo = (await (await fetch(`${nginx.origin}/`, { headers })).json()) as Echo;
    expect(echo.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      host: new URL(nginx.origin).host,
    });
    const stream = await fetch(`${nginx.origin}/api/stream`, { headers });
    const reader = stream.body?.getReader();
    for (let i = 0; i < 3; i += 1) {
      await (await fetch(`${nginx.origin}/api/word`, { headers })).text();
      expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('word');
    }
    await reader?.cancel();
    const asked = request(`${nginx.origin}/media/x`, {
      headers: { ...headers, connection: 'Upgrade', upgrade: 'echo' },
    });
    asked.end();
    const [, socket] = (await once(asked, 'upgrade')) as [unknown, Socket];
    socket.write('ping');
    expect(String((await once(socket, 'data'))[0])).toBe('ping');
    socket.destroy();
    // A gate that was started again has two tokens, for whoever comes first.
    const shut = [];
    for (let i = 0; i < 3; i += 1) shut.push((await fetch(`${nginx.origin}/media/x`)).status);
    expect(shut.at(-1)).toBe(503);
  });

  it('[G12] serves page and bulletin as compressed files, and leaves the day’s lessons open', async () => {
    const { nginx } = opened;
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

  it('[G10] bears what a school sends at once from one address, and not what programs do', async () => {
    const { nginx } = opened;
    const post = async () => (await fetch(`${nginx.origin}/gate/ticket`, { method: 'POST' })).status;
    const atOnce = async (count: number) => {
      const answers: number[] = [];
      const one = async () => {
        while (answers.length < count) answers.push(await post());
      };
      await Promise.all(Array.from({ length: 40 }, one));
      return answers;
    };
    expect(new Set(await atOnce(2_000))).toEqual(new Set([400]));
    expect(await atOnce(6_000)).toContain(429);
    const large = await fetch(`${nginx.origin}/gate/census`, { method: 'POST', body: 'x'.repeat(20_000) });
    expect(large.status).toBe(413);
  });
});
