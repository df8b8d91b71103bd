import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Addresses } from './addresses.ts';
import { post } from './post.ts';

let answers: RequestListener = (_request, answer) => answer.writeHead(204).end();
const server = createServer((request, answer) => answers(request, answer));
let port = 0;

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const checked: Pick<Addresses, 'of'> = { of: async () => [{ address: '127.0.0.1', family: 4 }] };
const send = (url: string, addresses = checked, stop = new AbortController().signal) =>
  post(new URL(url), { 'webhook-id': 'one' }, '{}', addresses, stop);

it('connects to the address that was checked, and looks the name up no second time', async () => {
  const hosts: unknown[] = [];
  answers = (request, answer) => {
    hosts.push(request.headers.host);
    answer.writeHead(200).end('fine');
  };
  expect(await send(`http://lms.invalid:${port}/hook`)).toBe(200);
  expect(hosts).toEqual([`lms.invalid:${port}`]);
});

it('is content with the status, however the rest of the answer goes on', async () => {
  answers = (_request, answer) => {
    answer.writeHead(201, { 'content-length': '1000000' }).write('x'.repeat(5_000));
  };
  expect(await send(`http://lms.invalid:${port}/`)).toBe(201);
  answers = (_request, answer) => {
    answer.writeHead(202).write('x', () => answer.destroy());
  };
  expect(await send(`http://lms.invalid:${port}/`)).toBe(202);
});

it('says why there was no answer', async () => {
  answers = (request) => request.socket.destroy();
  expect(await send(`http://lms.invalid:${port}/`)).toBe('unreachable');
  expect(await send(`https://lms.invalid:${port}/`)).toBe('unreachable');
  const unknown = { of: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) };
  expect(await send(`http://lms.invalid:${port}/`, unknown)).toBe('no-such-host');
});

it('ends at once when it is told to, be it in the look-up or in waiting for the answer', async () => {
  const asked = Promise.withResolvers<void>();
  answers = () => asked.resolve();
  const stop = new AbortController();
  const waits = send(`http://lms.invalid:${port}/`, checked, stop.signal);
  const looks = send(`http://lms.invalid:${port}/`, { of: () => new Promise(() => {}) }, stop.signal);
  await asked.promise;
  stop.abort();
  expect(await Promise.all([waits, looks])).toEqual(['timeout', 'timeout']);
});
