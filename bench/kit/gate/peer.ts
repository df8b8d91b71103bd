/**
 * A waiting room as they are usually built, in front of Redis: `node peer.ts REDIS_PORT`. Who comes is counted by INCR
 * and given the number, signed, or else everybody would be the first; who asks with it gets the distance from how far the
 * line has been let in, which is one look-up.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Redis } from './redis.ts';

const secret = randomBytes(32);
const redis = await Redis.connect(Number(process.argv[2]));
await redis.send('SET', 'admitted', '0');

const signatureOf = (number: string) => createHmac('sha256', secret).update(number).digest('base64url');

function isGenuine(number: string, signature: string): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(number))];
  return given.length === right.length && timingSafeEqual(given, right);
}

const app = fastify();
app.post('/join', async () => {
  const number = String(await redis.send('INCR', 'joined'));
  return { ticket: `${number}.${signatureOf(number)}` };
});
app.get<{ Querystring: { ticket: string } }>('/position', async ({ query }, reply) => {
  const [number = '', signature = ''] = query.ticket.split('.');
  if (!isGenuine(number, signature)) return reply.code(403).send();
  const ahead = Number(number) - Number(await redis.send('GET', 'admitted'));
  reply.header('cache-control', 'no-store');
  return { ahead, enter: ahead <= 0 };
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: (app.server.address() as AddressInfo).port });
process.once('disconnect', () => process.exit());
