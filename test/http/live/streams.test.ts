import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import { followEvents, sendCommand } from '#live/model/contract.ts';
import { signOut } from '#people/model/contract.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

/** As the school's own metrics count them. */
async function openStreams({ school }: TownOfClasses): Promise<number> {
  const { body } = await school.http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
  return Number(/^preau_live_streams (\d+)$/m.exec(body)?.[1]);
}

const say = (text: string) => ({ type: 'chat.say', text }) as const;

eachTown('the stream of a class', (open) => {
  it('resumes after the last event that was seen, which the browser says better than the address', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    await send(anne, room, { type: 'open' });
    using first = await town.follow(anne, room);
    const { seq } = await first.snapshot();
    first[Symbol.dispose]();
    await send(anne, room, say('missed'));
    using back = await town.follow(anne, room, { after: 0, headers: { 'last-event-id': `${seq}` } });
    await back.event('chat.said');
    expect(back.items.map(({ kind }) => kind)).not.toContain('snapshot');
    expect(back.text).toContain(`id: ${seq + 1}\n`);
    using old = await town.follow(anne, room, { after: 99_999 });
    expect((await old.snapshot()).seq).toBeGreaterThan(seq);
  });

  it('is a stream to proxies too, with the headers of every reply', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    using stream = await town.follow(anne, room);
    await stream.snapshot();
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.headers['content-security-policy']).toContain("default-src 'self'");
    expect(stream.text).toMatch(/^retry: 250\n\nid: \d+\ndata: \{/);
  });

  it('brings its reader the place inside that any answer brings', async () => {
    const town = open();
    const [room, alix] = [await town.newClassOf('anne'), await town.of('alix')];
    const { body, headers } = await fetch(`${town.origin}/api/classrooms/${room}/events`, {
      headers: { cookie: alix.cookiesWithoutEntry },
    });
    expect(headers.getSetCookie().join()).toMatch(/preau\.entry=/);
    await body?.cancel();
  });

  it('speaks HTTP/1.0 as well', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    const { hostname, port } = new URL(town.origin);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.write(`GET /api/classrooms/${room}/events HTTP/1.0\r\nCookie: ${anne.cookies}\r\n\r\n`);
    let text = '';
    for await (const piece of socket.setEncoding('utf8')) {
      text += piece;
      if (text.includes('"kind":"snapshot"')) break;
    }
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nretry: 250\n\nid: /);
    expect(text).not.toMatch(/transfer-encoding/i);
  });

  it('is over for who was shown out, also when they never hang up', async () => {
    const town = open();
    const [anne, room] = [await town.as('anne'), await town.newClassOf('anne')];
    const before = await openStreams(town);
    const { hostname, port } = new URL(town.origin);
    const stubborn = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    stubborn.write(
      `GET /api/classrooms/${room}/events HTTP/1.1\r\nHost: x\r\nCookie: ${anne.cookies}\r\n\r\n`,
    );
    await once(stubborn, 'readable');
    const streams = await Promise.all(Array.from({ length: 4 }, () => town.follow(anne, room)));
    expect(await openStreams(town)).toBe(before + 4);
    stubborn.destroy();
    for (const stream of streams) stream[Symbol.dispose]();
  });

  it('ends when its session signs out', async () => {
    const town = open();
    const [alix, room] = [await town.as('alix'), await town.newClassOf('anne')];
    using stream = await town.follow(alix, room);
    await stream.snapshot();
    await alix.call(signOut);
    await stream.ended;
    expect((await town.follow(alix, room)).status).toBe(401);
  });

  it('is also to be had piece by piece, by long polls', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    await send(anne, room, { type: 'open' });
    const poll = (after?: number) =>
      anne.call(followEvents, {
        params: { classroom: room },
        query: { poll: '1', ...(after !== undefined && { after }) },
      });
    const [first] = (await poll()).body as never as [{ snapshot: { seq: number } }];
    const waiting = poll(first.snapshot.seq);
    await send(anne, room, say('au compte-gouttes'));
    expect(JSON.stringify((await waiting).body)).toContain('au compte-gouttes');
  });

  it('is one of a few for each person: the oldest gives way', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    using oldest = await town.follow(anne, room);
    await oldest.snapshot();
    for (let n = 0; n < 4; n += 1) await (await town.follow(anne, room)).snapshot();
    await oldest.ended;
  });
});

let ahead = 0;
const clock = { now: () => Date.now() + ahead };

eachTown(
  'a session',
  (open) => {
    it('that runs out takes its streams along', async () => {
      const town = open();
      const [anne, room] = [await town.as('anne'), await town.newClassOf('anne')];
      using stream = await town.follow(anne, room);
      await stream.snapshot();
      ahead = hours(24 * 400);
      await stream.ended;
      expect((await town.follow(anne, room)).status).toBe(401);
      ahead = 0;
    });
  },
  { clock },
);

eachTown('a command over HTTP', (open) => {
  it('is carried out once for its key, and answered the same', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    const params = { classroom: room };
    const body = { key: 'key-of-opening', command: { type: 'open' } } as const;
    const answers = await Promise.all([1, 2, 3].map(() => anne.call(sendCommand, { params, body })));
    expect(new Set(answers.map(({ body }) => body.seq)).size).toBe(1);
  });

  it('that comes too fast after many others is told to wait', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => send(anne, room, { type: 'voices', open: true })),
    );
    expect(answers.filter((answer) => answer === 'live.too-fast').length).toBeGreaterThan(5);
    expect(answers.filter((answer) => answer === 'done').length).toBeGreaterThanOrEqual(20);
  });
});
