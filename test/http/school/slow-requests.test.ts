import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { embeddedPlaces } from '#test/kit/databases.ts';
import { openSchool } from '#test/kit/school.ts';
import { eachTown, send } from '../live/class.ts';

it('a request has half a minute to arrive', async () => {
  await using places = embeddedPlaces();
  await places.prepare();
  await using school = await openSchool({ place: await places.create() });
  expect(school.school.http.server).toMatchObject({ requestTimeout: 30_000, headersTimeout: 30_000 });
});

/** A sign-in whose body never ends: resolves with the status line when the school had enough. */
async function trickle(origin: string): Promise<string> {
  const socket: Socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /api/sign-in HTTP/1.1\r\nHost: school\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n',
  );
  const drop = setInterval(() => socket.write('{'), 100);
  try {
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().split('\r\n')[0] ?? '';
  } finally {
    clearInterval(drop);
    socket.destroy();
  }
}

eachTown('a school whose patience with slow requests is short', (open) => {
  it('ends one that trickles in, and neither an event stream nor a long poll', async () => {
    const town = open();
    const { server } = town.school.http;
    const room = await town.newClassOf('anne');
    const anne = await town.of('anne');
    using stream = await town.follow(anne, room);
    const joined = await stream.event('presence.changed');
    const seq = joined.kind === 'event' && joined.delivered.seq;
    const poll = fetch(`${town.origin}/api/classrooms/${room}/events?poll=1&after=${seq}`, {
      headers: { cookie: anne.cookies },
    });
    server.requestTimeout = server.headersTimeout = 300;
    expect(await trickle(town.origin)).toBe('HTTP/1.1 408 Request Timeout');
    server.requestTimeout = server.headersTimeout = 30_000;

    expect(await send(anne, room, { type: 'open' })).toBe('done');
    await stream.event('session.opened');
    const polled = await poll;
    expect([polled.status, await polled.text()]).toEqual([200, expect.stringContaining('session.opened')]);
  });
});
