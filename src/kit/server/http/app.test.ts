import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { route } from '../../model/contract.ts';
import { errorTable, Refusal } from '../../model/errors.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../telemetry/log.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { createHttp } from './app.ts';
import { publishHealth } from './health.ts';
import { anyone, mount } from './mount.ts';
import { serveWebApp } from './web-app.ts';

const errors = errorTable({ 'yard.closed': { status: 409, detail: 'The yard is closed.' } });

const ring = route({
  method: 'POST',
  path: '/api/bells/:bell/rings',
  summary: 'Ring a bell.',
  params: z.object({ bell: z.string().check(z.maxLength(8)) }),
  body: z.object({ times: z.int().check(z.minimum(1), z.maximum(3)) }),
  reply: z.object({ sound: z.string() }),
});

let close = async () => {};
afterEach(() => close());

async function start(environment: Record<string, string> = {}, log = createLog('silent')) {
  const metrics = new Metrics({ process: false });
  const config = readConfig({ PREAU_SECRET: 's'.repeat(32), ...environment });
  const app = await createHttp({ config, log, metrics });
  close = () => app.close();
  return { app, metrics, config };
}

async function withBell(environment?: Record<string, string>) {
  const started = await start(environment);
  mount(started.app, ring, anyone, ({ params, body }) => ({ sound: `${params.bell}!`.repeat(body.times) }));
  return started;
}

describe('a mounted route', () => {
  it('answers what its handler returns, and only what its contract names', async () => {
    const { app } = await start();
    mount(app, ring, anyone, () => ({ sound: 'ding', secret: 'x' }) as { sound: string });
    const reply = await app.inject({ method: 'POST', url: '/api/bells/a/rings', payload: { times: 1 } });
    expect(reply.json()).toEqual({ sound: 'ding' });
  });

  it('refuses a body of another form, naming the place and never the value', async () => {
    const { app } = await withBell();
    const reply = await app.inject({
      method: 'POST',
      url: '/api/bells/a/rings',
      payload: { times: 'private' },
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ code: 'kit.bad-request' });
    expect(reply.body).toContain('body.times');
    expect(reply.body).not.toContain('private');
  });

  it('answers a refusal of its access check without running the handler', async () => {
    const { app } = await start();
    let rung = false;
    const closed = () => {
      throw new Refusal(errors['yard.closed']);
    };
    mount(app, ring, closed, () => {
      rung = true;
      return { sound: '' };
    });
    const reply = await app.inject({ method: 'POST', url: '/api/bells/a/rings', payload: { times: 1 } });
    expect([reply.statusCode, reply.json().code, rung]).toEqual([409, 'yard.closed', false]);
  });

  it('says nothing of an unforeseen failure, and logs it', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const { app } = await start({}, createLog('error', sink));
    mount(app, ring, anyone, () => {
      throw new Error('disk on fire');
    });
    const reply = await app.inject({ method: 'POST', url: '/api/bells/a/rings', payload: { times: 1 } });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('fire');
    expect(lines.join('')).toContain('disk on fire');
  });

  it('stands in the OpenAPI document and on its page', async () => {
    const { app } = await withBell();
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.paths['/api/bells/{bell}/rings'].post.requestBody).toBeDefined();
    expect((await app.inject('/api')).body).toContain('Ring a bell.');
  });

  it('is counted under its pattern, not its address', async () => {
    const { app, metrics } = await withBell();
    await app.inject({ method: 'POST', url: '/api/bells/a/rings', payload: { times: 1 } });
    const text = await metrics.registry.metrics();
    expect(text).toContain('route="/api/bells/:bell/rings",status="2xx"');
  });
});

describe('the security headers', () => {
  it('are on every reply, errors included, with no inline script allowed', async () => {
    const { app } = await withBell();
    for (const url of ['/api/openapi.json', '/api/nothing']) {
      const { headers } = await app.inject(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('demand https for a public school only', async () => {
    const { app } = await withBell();
    expect((await app.inject('/api')).headers['strict-transport-security']).toBeUndefined();
    await app.close();
    const { app: open } = await withBell({ PREAU_PUBLIC_URL: 'https://school.example' });
    expect((await open.inject('/api')).headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });
});

describe('health', () => {
  it('is ready only while every check passes, and names the one that fails', async () => {
    const { app, metrics } = await start();
    let works = true;
    publishHealth(app, {
      metrics,
      metricsToken: undefined,
      ready: {
        database: async () => {
          if (!works) throw new Error('gone');
        },
      },
    });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    works = false;
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    const { statusCode, body } = await app.inject('/readyz');
    expect([statusCode, body]).toEqual([503, '{"ready":false,"checks":{"database":false}}']);
  });

  it('shows metrics to this machine, or to who has the token', async () => {
    const { app, metrics } = await start();
    publishHealth(app, { metrics, metricsToken: undefined, ready: {} });
    expect((await app.inject('/metrics')).statusCode).toBe(200);
    expect((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404);
    expect(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode,
    ).toBe(404);
    await app.close();

    const guarded = await start();
    publishHealth(guarded.app, { metrics: guarded.metrics, metricsToken: 't'.repeat(32), ready: {} });
    const read = async (authorization: string) =>
      (await guarded.app.inject({ url: '/metrics', headers: { authorization } })).statusCode;
    expect(await read(`Bearer ${'t'.repeat(32)}`)).toBe(200);
    expect(await read(`Bearer ${'u'.repeat(32)}`)).toBe(404);
  });
});

describe('the web app', () => {
  it('is the answer to every page address, but not to a missing route of the API', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'preau-web-'));
    await writeFile(join(folder, 'index.html'), '<title>Préau</title>');
    const { app } = await start();
    await serveWebApp(app, folder);
    expect((await app.inject('/college')).body).toContain('Préau');
    const missing = await app.inject('/api/nothing');
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'kit.not-found']);
  });

  it('serves what a new build brings while the school runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'preau-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>Préau</title>');
    const { app } = await start();
    await serveWebApp(app, folder);
    await writeFile(join(folder, 'assets', 'later.js'), 'later()');
    expect((await app.inject('/assets/later.js')).body).toBe('later()');
    expect((await app.inject('/assets/never.js')).statusCode).toBe(404);
  });

  it('says how to build it when it is not there', async () => {
    const { app } = await start();
    await expect(serveWebApp(app, '/nowhere')).rejects.toThrow(/npm run build/);
  });
});
