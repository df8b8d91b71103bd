import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { expect, it } from 'vitest';
import { readConfig } from '#kit/server/config.ts';
import { serveWebApp } from '#kit/server/http/web-app.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { embeddedPlaces } from '#test/kit/databases.ts';
import { buildSchool } from '../../../src/app/school.ts';

/** Routes that ask nobody who they are, each with the reason. */
const open: Readonly<Record<string, string>> = {
  'GET /healthz': 'a balancer asks; it tells that the process answers',
  'GET /readyz': 'a balancer asks; it tells which part is not ready',
  'GET /metrics': 'has a token of its own, or this machine’s address',
  'GET /api': 'the description of the API',
  'GET /api/openapi.json': 'the description of the API',
  'GET /*': 'the web app’s files',
  'GET /media/:classroom/rtc/validate': 'the ticket in its address is checked by the media proxy',
  'GET /media/:classroom/rtc/v1/validate': 'the ticket in its address is checked by the media proxy',
  'GET /api/session': 'tells a browser whether somebody is signed in',
  'POST /api/sign-in': 'the way in',
  'POST /api/sign-out': 'the way out, also of a session that is over',
  'GET /api/schools': 'where a pupil chooses the school before signing in',
  'POST /api/first-administrator': 'asks for the one-time link',
  'GET /api/demo': 'exists in the demonstration alone, whose people are made up',
  'GET /gate/bulletin.json': 'what everybody who waits reads',
  'GET /gate/keys.json': 'public keys',
  'GET /gate/check': 'asks for the entry in the request',
  'GET /gate/check/new': 'asks for the entry in the request',
  'POST /gate/ticket': 'asks for work, a class code or a class card',
  'POST /gate/census': 'asks for a pass or a ticket',
  'POST /gate/enter': 'asks for a pass or a ticket',
  'POST /api/demo/sign-in': 'exists in the demonstration alone, whose people are made up',
};

/** What a whole school, web app and media included, registers; a HEAD is its GET. */
async function registered(): Promise<Map<string, RouteOptions>> {
  const routes = new Map<string, RouteOptions>();
  const watch = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) {
        if (method !== 'HEAD') routes.set(`${method} ${route.url}`, route);
      }
    });
  const web = await mkdtemp(join(tmpdir(), 'preau-web-'));
  await writeFile(join(web, 'index.html'), '<title>Préau</title>');
  await using places = embeddedPlaces();
  await places.prepare();
  subscribe('fastify.initialization', watch);
  try {
    const config = readConfig({
      ...(await places.create()).environment,
      PREAU_SECRET: 's'.repeat(32),
      PREAU_MEDIA_URL: 'http://127.0.0.1:9',
      PREAU_MEDIA_KEY: 'key',
      PREAU_MEDIA_SECRET: 's'.repeat(32),
    });
    await using school = await buildSchool({ config, webApp: false, log: createLog('silent') });
    await serveWebApp(school.http, web);
    await school.http.ready();
  } finally {
    unsubscribe('fastify.initialization', watch);
    await rm(web, { recursive: true });
  }
  return routes;
}

it('every route asks who calls, unless there is a reason not to', async () => {
  const routes = await registered();
  const unguarded = [...routes].filter(([, { config }]) => {
    const { access } = config ?? {};
    return access === undefined || access.asks === 'nothing';
  });
  expect(unguarded.map(([name]) => name).sort()).toEqual(Object.keys(open).sort());
  expect(routes.size).toBeGreaterThan(unguarded.length);
});
