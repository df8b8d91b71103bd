import { once } from 'node:events';
import { connect } from 'node:net';
import type { ClassToLoad } from './shape.ts';

const mark = Buffer.from('id: ');

type Came = (seq: number, bytes: number) => void;

/**
 * Opens all the streams of a class on bare sockets, and tells the seq and the length of each event that comes. Both
 * kinds are read the same cheap way, so that the generator takes the same from each server.
 */
export async function openLines(
  protocol: 'sse' | 'ws',
  port: number,
  { id, cookies }: ClassToLoad,
  came: Came,
): Promise<void> {
  await Promise.all(cookies.map((cookie) => openLine(headOf(protocol, id, cookie), port, came)));
}

async function openLine(head: string, port: number, came: Came): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  socket.write(head);
  const [first] = (await once(socket, 'data')) as [Buffer];
  if (!/^HTTP\/1\.1 (200|101)/.test(first.toString('latin1'))) {
    throw new Error(`No stream: ${first.toString().slice(0, 200)}`);
  }
  socket.on('data', (piece: Buffer) => {
    for (let at = piece.indexOf(mark); at >= 0; ) {
      const next = piece.indexOf(mark, at + 1);
      const seq = piece.toString('latin1', at + mark.length, at + mark.length + 10);
      came(Number.parseInt(seq, 10), (next < 0 ? piece.length : next) - at);
      at = next;
    }
  });
  // A stream that breaks shows in the count of what was delivered.
  socket.on('error', () => {});
}

function headOf(protocol: 'sse' | 'ws', room: string, cookie: string): string {
  const lines = [
    `GET /api/classrooms/${room}/events HTTP/1.1`,
    'Host: 127.0.0.1',
    `Cookie: ${cookie}`,
    ...(protocol === 'sse'
      ? ['Accept: text/event-stream']
      : [
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
