import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createLog } from '../telemetry/log.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { createHttp } from './app.ts';

let close = async () => {};
afterEach(() => close());

async function start(environment: Record<string, string> = {}): Promise<FastifyInstance> {
  const config = readConfig({ PREAU_SECRET: 's'.repeat(32), ...environment });
  const metrics = new Metrics({ process: false });
  const app = await createHttp({ config, log: createLog('silent'), metrics });
  close = () => app.close();
  app.post('/api/bell', async ({ ip }) => ({ ip }));
  return app;
}

describe('a change', () => {
  const askedFrom = async (app: FastifyInstance, origin: string) =>
    (await app.inject({ method: 'POST', url: '/api/bell', headers: { origin, host: 'school.example' } }))
      .statusCode;

  it('is made for a page of the school itself', async () => {
    const app = await start();
    expect(await askedFrom(app, 'http://school.example')).toBe(200);
    expect(await askedFrom(app, 'http://evil.example')).toBe(403);
    expect(await askedFrom(app, 'null')).toBe(403);
  });

  it('is made in a public school for a page of its https address alone', async () => {
    const app = await start({ PREAU_PUBLIC_URL: 'https://school.example/' });
    expect(await askedFrom(app, 'https://school.example')).toBe(200);
    for (const origin of ['http://school.example', 'https://school.example:8443', 'https://evil.example']) {
      expect([origin, await askedFrom(app, origin)]).toEqual([origin, 403]);
    }
  });
});

describe('the address of who asks', () => {
  const seen = async (app: FastifyInstance) => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    const reply = await app.inject({ method: 'POST', url: '/api/bell', headers, remoteAddress: '10.0.0.2' });
    return reply.json().ip;
  };

  it('is what the proxy in front appended, not what the client claims', async () => {
    expect(await seen(await start({ PREAU_TRUST_PROXY: '1' }))).toBe('198.51.100.7');
  });

  it('is the peer’s own where no proxy is believed', async () => {
    expect(await seen(await start())).toBe('10.0.0.2');
  });
});
