import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { Redis } from './redis.ts';

it('replies of every kind go to their commands, in whatever pieces they come', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  using redis = await Redis.connect((server.address() as AddressInfo).port);
  const [socket] = (await accepted) as [Socket];
  const asked = once(socket, 'data');
  const replies = Promise.allSettled([
    redis.send('SET', 'a', 'é'),
    redis.send('INCR', 'n'),
    redis.send('GET', 'a'),
    redis.send('GET', 'none'),
    redis.send('INCR', 'a'),
  ]);
  expect(String((await asked)[0])).toContain('*3\r\n$3\r\nSET\r\n$1\r\na\r\n$2\r\né\r\n');
  const sent = '+OK\r\n:42\r\n$4\r\n1\r\n2\r\n$-1\r\n-ERR not a number\r\n';
  socket.setNoDelay(true);
  for (const byte of sent) await new Promise((resolve) => socket.write(byte, resolve));
  expect(await replies).toEqual([
    { status: 'fulfilled', value: 'OK' },
    { status: 'fulfilled', value: '42' },
    { status: 'fulfilled', value: '1\r\n2' },
    { status: 'fulfilled', value: null },
    { status: 'rejected', reason: new Error('ERR not a number') },
  ]);
  server.close();
});
