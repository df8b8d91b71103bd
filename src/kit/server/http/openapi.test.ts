import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { route } from '../../model/contract.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../telemetry/log.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { announce } from './announce.ts';
import { createHttp } from './app.ts';
import { anyone, mount } from './mount.ts';

const params = z.object({ bell: z.string() });
const ring = route({
  method: 'POST',
  path: '/api/bells/:bell/rings',
  summary: 'Ring a bell.',
  params,
  body: z.object({ times: z.int() }),
  reply: z.object({ sound: z.string() }),
});
const list = route({ method: 'GET', path: '/api/bells', summary: 'All bells.', reply: z.array(z.string()) });
const hear = route({
  method: 'GET',
  path: '/api/bells/:bell/sounds',
  summary: 'Hear a bell.',
  kind: 'stream',
  params,
  reply: z.object({ sound: z.literal('ding') }),
});

const record = route({
  method: 'PUT',
  path: '/api/bells/:bell/recording',
  summary: 'How a bell sounds.',
  params,
  takes: { types: ['audio/ogg'], limit: 10 },
  gives: ['audio/ogg'],
  body: z.instanceof(Uint8Array),
});

let app: FastifyInstance;
afterEach(() => app.close());

async function describeSchool(environment: Record<string, string> = {}) {
  const config = readConfig({ PREAU_SECRET: 's'.repeat(32), ...environment });
  app = await createHttp({ config, log: createLog('silent'), metrics: new Metrics({ process: false }) });
  const bySession = Object.assign(() => ({ person: 'anne' }), { asks: 'session' as const });
  mount(app, ring, bySession, () => ({ sound: 'ding' }));
  mount(app, list, anyone, () => []);
  announce(app, {
    name: 'bell.rung',
    summary: 'A bell was rung.',
    headers: { 'bell-id': 'Which.' },
    body: z.object({ times: z.int() }),
  });
  mount(
    app,
    hear,
    () => undefined,
    async ({ reply }) => reply.send('') as never,
  );
  mount(app, record, anyone, ({ body, reply }) => reply.type('audio/ogg').send(body));
  return (await app.inject('/api/openapi.json')).json();
}

describe('the description of the API', () => {
  it('says of each operation whether it takes a session, and which cookie that is', async () => {
    const { paths, components } = await describeSchool();
    expect(paths['/api/bells/{bell}/rings'].post.security).toEqual([{ session: [] }]);
    expect(paths['/api/bells'].get.security).toEqual([]);
    expect(paths['/api/bells/{bell}/sounds'].get.security).toEqual([{ session: [] }, {}]);
    expect(components.securitySchemes.session.name).toBe('preau.session_token');
    await app.close();
    const { components: ofPublic } = await describeSchool({ PREAU_PUBLIC_URL: 'https://school.example' });
    expect(ofPublic.securitySchemes.session.name).toBe('__Host-preau.session_token');
  });

  it('says how each operation declines', async () => {
    const { paths, components } = await describeSchool();
    const statuses = (operation: { responses: object }) => Object.keys(operation.responses).sort();
    expect(statuses(paths['/api/bells/{bell}/rings'].post)).toEqual(['200', '400', '401', '403', '4XX']);
    expect(statuses(paths['/api/bells'].get)).toEqual(['200', '4XX']);
    const refused = paths['/api/bells'].get.responses['4XX'].content['application/json'].schema;
    expect(refused).toEqual({ $ref: '#/components/schemas/Refusal' });
    expect(components.schemas.Refusal.required).toEqual(['code', 'detail']);
  });

  it('says what one event of a stream is like', async () => {
    const { paths } = await describeSchool();
    const { content } = paths['/api/bells/{bell}/sounds'].get.responses['200'];
    const { schema } = content['text/event-stream'];
    expect(schema.properties.sound).toMatchObject({ type: 'string', enum: ['ding'] });
    expect(content['application/json'].schema).toEqual({ type: 'array', items: schema });
  });

  it('says, to programs and to people, what the school sends by itself', async () => {
    await describeSchool();
    const described = (await app.inject('/api/openapi.json')).json();
    const { post } = described.webhooks['bell.rung'];
    expect(post.parameters).toEqual([
      { name: 'bell-id', in: 'header', required: true, description: 'Which.', schema: { type: 'string' } },
    ]);
    expect(post.requestBody.content['application/json'].schema.properties.times.type).toBe('integer');
    expect((await app.inject('/api')).body).toContain('A bell was rung.');
  });

  it('says which bytes an operation takes and gives', async () => {
    const { paths } = await describeSchool();
    const { requestBody, responses } = paths['/api/bells/{bell}/recording'].put;
    const bytes = { 'audio/ogg': { schema: { type: 'string', format: 'binary' } } };
    expect(requestBody.content).toEqual(bytes);
    expect(responses['200'].content).toEqual(bytes);
  });
});

describe('a route that takes bytes', () => {
  const put = (type: string, payload: Buffer) =>
    app.inject({
      method: 'PUT',
      url: '/api/bells/big/recording',
      headers: { 'content-type': type },
      payload,
    });

  it('takes them as they are, of its own types and up to its own limit', async () => {
    await describeSchool();
    const bytes = Buffer.from([0, 255, 10, 13]);
    expect((await put('audio/ogg', bytes)).rawPayload).toEqual(bytes);
    for (const type of ['audio/wav', 'application/json', 'text/html']) {
      expect((await put(type, bytes)).statusCode, type).toBe(415);
    }
    expect((await put('audio/ogg', Buffer.alloc(11))).statusCode).toBe(413);
  });

  it('opens no other route to them', async () => {
    await describeSchool();
    const headers = { 'content-type': 'audio/ogg' };
    const url = '/api/bells/big/rings';
    const refused = await app.inject({ method: 'POST', url, headers, payload: Buffer.from('{"times":1}') });
    expect(refused.statusCode).toBe(415);
  });
});
