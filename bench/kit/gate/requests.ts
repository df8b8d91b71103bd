import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Of some requests, how many were answered with which status. */
export type Statuses = ReadonlyMap<number, number>;

/** A request as its bytes; a post with a body. */
export function bytesOf(path: string, body?: object): Buffer {
  const lines = [
    `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Accept-Encoding: gzip',
  ];
  if (body === undefined) return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  const text = JSON.stringify(body);
  lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

/** Sends each over one of a few connections, the next when the one before is answered. */
export async function sendAll(port: number, requests: Iterable<Buffer>, connections = 16): Promise<Statuses> {
  const statuses = new Map<number, number>();
  const rest = requests[Symbol.iterator]();
  const one = async () => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await once(socket, 'connect');
    for (let next = rest.next(); !next.done; next = rest.next()) {
      socket.write(next.value);
      const status = await answerOn(socket);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return statuses;
}

/** The status of the next answer, when it has come whole. */
async function answerOn(socket: Socket): Promise<number> {
  let text = '';
  for (;;) {
    const [piece] = (await once(socket, 'data')) as [Buffer];
    text += piece.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length >= end + 4 + length) return Number(text.slice(9, 12));
  }
}
