/**
 * The least that a class could be: a Node server that takes the same POSTs and sends the same bytes to the web
 * sockets of the class with `ws`. It knows nobody, checks nothing and keeps nothing. `node bare.ts BYTES`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Ready, shape } from './shape.ts';

/** How long a school's event is on average: here all are. */
const bytes = Number(process.argv[2]);
const seqs = new Map<string, number>();
const rooms = new Map<string, Set<WebSocket>>();

const server = createServer((request, response) => {
  const room = roomOf(request.url);
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => {
    body += piece;
  });
  request.on('end', () => receive(room, body, response));
});

function receive(room: string, body: string, response: ServerResponse): void {
  const seq = (seqs.get(room) ?? 0) + 1;
  seqs.set(room, seq);
  const message = Buffer.alloc(bytes, ' ');
  message.write(`id: ${seq}\ndata: ${body}`);
  for (const socket of rooms.get(room) ?? []) socket.send(message, { binary: false });
  const answer = `{"seq":${seq}}`;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
  response.end(answer);
}

const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
  const name = roomOf(request.url);
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('close', () => room.delete(socket));
});

/** `/api/classrooms/ROOM/…` */
const roomOf = (url = ''): string => url.split('/')[3] ?? '';

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const classes = Array.from({ length: shape.classes }, (_, n) => ({
    id: `room-${n}`,
    cookies: Array.from({ length: shape.streamsPerClass }, () => 'nobody=asks'),
  }));
  process.send?.({ port, classes } satisfies Ready);
});
process.once('disconnect', () => process.exit());
