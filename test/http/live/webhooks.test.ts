import { expect, it } from 'vitest';
import { hours, minutes } from '#kit/model/clock.ts';
import type { CallOf, Route } from '#kit/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import {
  changeEndpoint,
  createEndpoint,
  deliverAgain,
  type EndpointId,
  listDeliveries,
  listEndpoints,
  MOST_ENDPOINTS,
  removeEndpoint,
  renewSecret,
  testEndpoint,
} from '#live/model/webhooks/contract.ts';
import { type NoticeKind, noticeKinds } from '#live/model/webhooks/kinds.ts';
import type { SchoolId } from '#people/model/ids.ts';
import { isSignedWith, Receiver } from '#test/kit/receiver.ts';
import { COLLEGE, LYCEE, type Someone } from '../people/town.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

const inside = { PREAU_WEBHOOK_NETWORKS: '10.0.0.0/8,127.0.0.1' };

interface Told {
  readonly kinds?: NoticeKind[];
  readonly school?: SchoolId | null;
}

/** An endpoint at a receiver's path, of the collège unless said otherwise. */
async function endpointAt(
  town: TownOfClasses,
  url: string,
  { kinds, school = COLLEGE as SchoolId }: Told = {},
) {
  const administrator = await town.of('administrator');
  const body = { url, kinds: kinds ?? [...noticeKinds], school };
  const created = await administrator.call(createEndpoint, { body });
  expect(created.status, created.detail).toBe(200);
  const { endpoint, secret } = created.body;
  return {
    id: endpoint.id,
    secret,
    params: { endpoint: endpoint.id },
    deliveries: async () =>
      (await administrator.call(listDeliveries, { params: { endpoint: endpoint.id }, query: {} })).body
        .deliveries,
    shown: async () => {
      const { body } = await administrator.call(listEndpoints);
      return body.endpoints.find(({ id }) => id === endpoint.id);
    },
    /** As if all that happened to it had happened so much earlier. */
    async passes(ms: number) {
      const [deliveries, secrets] = [
        'update live_webhook_deliveries set since = since - $2, due = due - $2 where endpoint = $1',
        'update live_webhook_endpoints set old_secret_until = old_secret_until - $2 where id = $1',
      ];
      for (const statement of [deliveries, secrets] as string[]) {
        await town.school.database.raw(statement, [endpoint.id, ms]);
      }
    },
    async [Symbol.asyncDispose]() {
      await administrator.call(removeEndpoint, { params: { endpoint: endpoint.id } });
    },
  };
}

async function openedBy(town: TownOfClasses, teacher: Someone): Promise<ClassroomId> {
  const room = await town.newClassOf(teacher);
  expect(await send(await town.of(teacher), room, { type: 'open' })).toBe('done');
  return room;
}

const told = (received: readonly { readonly body: string }[]) =>
  received.map(
    ({ body }) => JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> },
  );

eachTown(
  'a webhook',
  (open) => {
    it('tells of a lesson from its beginning to its end, signed, in order, by ids alone', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      await using endpoint = await endpointAt(town, receiver.at('/lms?of=college'));
      const anne = await town.of('anne');
      const [alix, camille] = [await town.idOf('alix'), await town.idOf('camille')];
      const room = await openedBy(town, 'anne');
      expect(await send(anne, room, { type: 'chat.say', text: 'Le mot de la classe' })).toBe('done');
      expect(await send(anne, room, { type: 'ban', member: alix })).toBe('done');
      expect(await send(anne, room, { type: 'disturb', member: camille })).toBe('done');
      const mark = { status: 'excused', note: 'Certificat de docteur' } as const;
      const corrected = { type: 'attendance.correct', member: alix, ...mark } as const;
      expect(await send(anne, room, corrected)).toBe('done');
      for (const command of [
        { type: 'groups.make', how: 'hand', count: 2 },
        { type: 'groups.open' },
        { type: 'groups.close' },
        { type: 'recording.start' },
        { type: 'recording.stop' },
        { type: 'close' },
      ] as const)
        expect(await send(anne, room, command)).toBe('done');
      const received = await receiver.until('/lms?of=college', 11);
      const bodies = told(received);
      expect(bodies.map(({ type }) => type)).toEqual([
        'class.opened',
        'member.banned',
        'member.banned',
        'disturbance.filed',
        'attendance.corrected',
        'groups.opened',
        'groups.closed',
        'recording.started',
        'recording.stopped',
        'class.closed',
        'attendance.ready',
      ]);
      expect(bodies.map(({ data }) => data.member ?? null)).toEqual([
        null,
        alix,
        camille,
        camille,
        alix,
        ...Array.from({ length: 6 }, () => null),
      ]);
      expect(bodies[1]?.data).toEqual({
        school: COLLEGE,
        classroom: room,
        seq: expect.any(Number),
        member: alix,
        more: `/api/classrooms/${room}`,
      });
      expect(bodies[8]?.data).toMatchObject({ more: `/api/classrooms/${room}/recordings` });
      expect(bodies[10]?.data).toMatchObject({ more: `/api/classrooms/${room}/attendance` });
      expect(bodies.every(({ timestamp }) => Math.abs(Date.parse(timestamp) - Date.now()) < minutes(1))).toBe(
        true,
      );
      for (const each of received) {
        expect(await isSignedWith(endpoint.secret, each, Date.now())).toBe(true);
        const forged = { ...each, body: each.body.replace(room, 'another') };
        expect(await isSignedWith(endpoint.secret, forged, Date.now())).toBe(false);
        expect(each.headers['content-type']).toBe('application/json');
        expect(each.id).toMatch(/^[A-Za-z0-9_-]+$/);
      }
      expect(new Set(received.map(({ id }) => id)).size).toBe(11);
      const bytes = JSON.stringify(received);
      for (const secret of ['mot', 'docteur', 'Martin', 'alix', 'Roy', 'Histoire', 'whsec'])
        expect(bytes).not.toContain(secret);
      await expect.poll(async () => (await endpoint.shown())?.waiting).toBe(0);
    });

    it('tells each endpoint its own kinds, and of its own school', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      await using _closings = await endpointAt(town, receiver.at('/closings'), { kinds: ['class.closed'] });
      await using _lycee = await endpointAt(town, receiver.at('/lycee'), { school: LYCEE as SchoolId });
      await using _all = await endpointAt(town, receiver.at('/all'), { school: null });
      for (const teacher of ['anne', 'chloe'] as const) {
        const room = await openedBy(town, teacher);
        expect(await send(await town.of(teacher), room, { type: 'close' })).toBe('done');
      }
      await Promise.all([
        receiver.until('/all', 6),
        receiver.until('/lycee', 3),
        receiver.until('/closings', 1),
      ]);
      expect(told(receiver.to('/closings')).map(({ type, data }) => [type, data.school])).toEqual([
        ['class.closed', COLLEGE],
      ]);
      expect(told(receiver.to('/lycee')).every(({ data }) => data.school === LYCEE)).toBe(true);
    });

    it('that failed is sent again under its id until it is taken, and what follows in its class waits for it', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      receiver.says = (_, before) => (before === 0 ? 500 : 200);
      await using endpoint = await endpointAt(town, receiver.at('/moody'));
      const room = await openedBy(town, 'anne');
      expect(await send(await town.of('anne'), room, { type: 'close' })).toBe('done');
      await expect
        .poll(async () => (await endpoint.deliveries()).map(({ outcome }) => outcome))
        .toEqual([null, null, 500]);
      await endpoint.passes(-minutes(5));
      expect(await endpoint.shown()).toMatchObject({ waiting: 3, failingSince: expect.any(Number) });
      const other = await openedBy(town, 'anne');
      await receiver.until('/moody', 2);
      expect(told(receiver.to('/moody'))[1]?.data.classroom).toBe(other);
      await endpoint.passes(minutes(6));
      const [first, , again, ...rest] = await receiver.until('/moody', 5);
      expect(again).toMatchObject({ id: first?.id, body: first?.body });
      expect(Number(again?.headers['webhook-timestamp'])).toBeGreaterThanOrEqual(
        Number(first?.headers['webhook-timestamp']),
      );
      expect(await isSignedWith(endpoint.secret, again as never, Date.now())).toBe(true);
      expect(told(rest).map(({ type }) => type)).toEqual(['class.closed', 'attendance.ready']);
      await expect.poll(async () => (await endpoint.shown())?.waiting).toBe(0);
      const states = (await endpoint.deliveries()).map(({ state, attempts }) => [state, attempts]);
      expect(states.sort()).toEqual([...Array(3).fill(['delivered', 1]), ['delivered', 2]]);
      expect(receiver.to('/moody')).toHaveLength(5);
    });

    it('is given up after three days, and its administrator sees it; by hand it goes out again', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      receiver.says = () => 503;
      await using endpoint = await endpointAt(town, receiver.at('/down'), { kinds: ['class.opened'] });
      await openedBy(town, 'anne');
      const [first] = await receiver.until('/down', 1);
      await expect.poll(async () => (await endpoint.deliveries())[0]?.outcome).toBe(503);
      await endpoint.passes(hours(73));
      await receiver.until('/down', 2);
      await expect.poll(async () => (await endpoint.deliveries())[0]?.state).toBe('given-up');
      expect(await endpoint.shown()).toMatchObject({ gaveUp: 1, waiting: 0, failingSince: null });
      receiver.says = () => 200;
      const administrator = await town.of('administrator');
      const params = { ...endpoint.params, delivery: String(first?.id) };
      expect((await administrator.call(deliverAgain, { params })).body).toMatchObject({ state: 'waiting' });
      expect((await receiver.until('/down', 3))[2]?.id).toBe(first?.id);
      await expect.poll(async () => (await endpoint.shown())?.gaveUp).toBe(0);
      const unknown = { ...endpoint.params, delivery: 'no-such' };
      expect((await administrator.call(deliverAgain, { params: unknown })).code).toBe('live.no-such-webhook');
    });

    it('turns itself off where the receiver says that it is gone, and on by hand', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      receiver.says = () => 410;
      await using endpoint = await endpointAt(town, receiver.at('/gone'), { kinds: ['class.opened'] });
      await openedBy(town, 'anne');
      await expect.poll(endpoint.shown).toMatchObject({ on: false, offBecause: 'gone' });
      await openedBy(town, 'anne');
      expect((await endpoint.deliveries()).map(({ state }) => state)).toEqual(['gone']);
      receiver.says = () => 200;
      const administrator = await town.of('administrator');
      const { body } = await administrator.call(changeEndpoint, {
        params: endpoint.params,
        body: { on: true },
      });
      expect(body).toMatchObject({ on: true, offBecause: null });
      const room = await openedBy(town, 'anne');
      expect(told(await receiver.until('/gone', 2))[1]?.data.classroom).toBe(room);
    });

    it('follows no redirection', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      receiver.says = ({ path }) => {
        if (path !== '/moved') return 200;
        return (answer) => answer.writeHead(307, { location: receiver.at('/elsewhere') }).end();
      };
      await using endpoint = await endpointAt(town, receiver.at('/moved'), { kinds: ['class.opened'] });
      await openedBy(town, 'anne');
      await expect
        .poll(async () => (await endpoint.deliveries())[0])
        .toMatchObject({ outcome: 307, state: 'waiting' });
      expect(receiver.to('/elsewhere')).toEqual([]);
    });

    it('goes on to others while a receiver never answers, and when one answers without end', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      const endless: NodeJS.Timeout[] = [];
      receiver.says = ({ path }) => {
        if (path === '/quick') return 204;
        if (path === '/silent') return () => {};
        return (answer) => {
          answer.writeHead(200);
          endless.push(setInterval(() => answer.write('x'.repeat(500)), 20));
        };
      };
      await using silent = await endpointAt(town, receiver.at('/silent'), { kinds: ['class.opened'] });
      await using chatty = await endpointAt(town, receiver.at('/endless'), { kinds: ['class.opened'] });
      await using _quick = await endpointAt(town, receiver.at('/quick'), { kinds: ['class.opened'] });
      for (let n = 0; n < 6; n += 1) await openedBy(town, 'anne');
      await Promise.all([receiver.until('/quick', 6), receiver.until('/endless', 6)]);
      expect(receiver.to('/silent')).toHaveLength(4);
      await expect.poll(async () => (await chatty.shown())?.waiting).toBe(0);
      expect(await silent.shown()).toMatchObject({ waiting: 6 });
      for (const timer of endless) clearInterval(timer);
    });

    it('is signed with the old secret too for a day after a new one was made', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      await using endpoint = await endpointAt(town, receiver.at('/rotated'));
      const administrator = await town.of('administrator');
      const { body } = await administrator.call(renewSecret, { params: endpoint.params });
      expect(body.secret).not.toBe(endpoint.secret);
      const test = async () => (await administrator.call(testEndpoint, { params: endpoint.params })).body.id;
      const id = await test();
      const [both] = await receiver.until('/rotated', 1);
      expect(both).toMatchObject({ id, body: expect.stringContaining('"type":"endpoint.test"') });
      for (const secret of [endpoint.secret, body.secret]) {
        expect(await isSignedWith(secret, both as never, Date.now())).toBe(true);
      }
      await endpoint.passes(hours(25));
      await administrator.call(testEndpoint, { params: endpoint.params });
      const [, one] = await receiver.until('/rotated', 2);
      expect(await isSignedWith(body.secret, one as never, Date.now())).toBe(true);
      expect(await isSignedWith(endpoint.secret, one as never, Date.now())).toBe(false);
    });

    it('is the administrator’s affair alone', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      await using endpoint = await endpointAt(town, receiver.at('/mine'));
      const { params } = endpoint;
      const body = { url: receiver.at('/theirs'), kinds: [...noticeKinds], school: null };
      const asked = <R extends Route>(route: R, given: CallOf<R>) => ({ route, given: given as object });
      const all = [
        asked(listEndpoints, {}),
        asked(createEndpoint, { body }),
        asked(changeEndpoint, { params, body: { url: receiver.at('/theirs') } }),
        asked(renewSecret, { params }),
        asked(testEndpoint, { params }),
        asked(listDeliveries, { params, query: {} }),
        asked(deliverAgain, { params: { ...params, delivery: 'any' } }),
        asked(removeEndpoint, { params }),
      ];
      const codesOf = async (someone: Someone) => {
        const browser = await town.of(someone);
        const codes = [];
        for (const { route, given } of all)
          codes.push((await browser.call(route as Route, given as never)).code);
        return new Set(codes);
      };
      for (const someone of ['anne', 'bruno', 'chloe', 'alix', 'paule'] as const) {
        expect([...(await codesOf(someone))], someone).toEqual(['people.not-allowed']);
      }
      expect([...(await codesOf('nobody'))]).toEqual(['people.not-signed-in']);
      expect(await endpoint.shown()).toMatchObject({
        url: receiver.at('/mine'),
        waiting: 0,
        oldSecretUntil: null,
      });
      const missing = { endpoint: 'no-such' as EndpointId };
      const administrator = await town.of('administrator');
      for (const route of [renewSecret, testEndpoint, removeEndpoint]) {
        expect((await administrator.call(route as Route, { params: missing } as never)).code).toBe(
          'live.no-such-webhook',
        );
      }
      const listed = JSON.stringify((await administrator.call(listEndpoints)).body);
      expect(listed).not.toContain(endpoint.secret.slice(6, 20));
    });

    it('has as many endpoints as there can be, and no more', async () => {
      const town = open();
      await using receiver = await Receiver.open();
      await using stack = new AsyncDisposableStack();
      for (let n = 0; n < MOST_ENDPOINTS; n += 1) stack.use(await endpointAt(town, receiver.at(`/${n}`)));
      const administrator = await town.of('administrator');
      const body = { url: receiver.at('/more'), kinds: [...noticeKinds], school: null };
      expect((await administrator.call(createEndpoint, { body })).code).toBe('live.too-many-webhooks');
    });
  },
  { environment: inside },
);

eachTown('a webhook of a school that names no network inside', (open) => {
  it('goes to public addresses by https alone, however others are written', async () => {
    const town = open();
    const administrator = await town.of('administrator');
    const register = async (url: string) =>
      (await administrator.call(createEndpoint, { body: { url, kinds: ['class.opened'], school: null } }))
        .code;
    for (const url of [
      'https://127.0.0.1/',
      'https://localhost:8443/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://10.1.2.3/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://[fd00::1]/',
      'https://[fe80::1]/',
      'https://0.0.0.0/',
      'http://93.184.215.14/',
    ]) {
      expect(await register(url), url).toBe('live.webhook-inside');
    }
    for (const url of [
      'ftp://lms.example/',
      'https://me:secret@lms.example/',
      'https://lms.example/#x',
      'lms',
    ]) {
      expect(await register(url), url).toBe('kit.bad-request');
    }
    await using endpoint = await endpointAt(town, 'https://93.184.215.14/');
    const { params } = endpoint;
    for (const [url, code] of [
      ['https://10.1.2.3/', 'live.webhook-inside'],
      ['https://1.1.1.1/hook', undefined],
    ] as const) {
      expect((await administrator.call(changeEndpoint, { params, body: { url } })).code).toBe(code);
    }
    expect(await endpoint.shown()).toMatchObject({ url: 'https://1.1.1.1/hook', on: true });
  });

  it('asks again at each attempt where a name is, and goes nowhere when it has moved inside', async () => {
    const town = open();
    await using receiver = await Receiver.open();
    await using endpoint = await endpointAt(town, 'https://93.184.215.14/');
    const moved = 'update live_webhook_endpoints set url = $2 where id = $1';
    await town.school.database.raw(moved, [endpoint.id, `https://localhost:${receiver.port}/`]);
    const administrator = await town.of('administrator');
    expect((await administrator.call(testEndpoint, { params: endpoint.params })).status).toBe(200);
    await expect.poll(async () => (await endpoint.deliveries())[0]?.outcome).toBe('refused-address');
    expect(receiver.connections).toBe(0);
  });
});
