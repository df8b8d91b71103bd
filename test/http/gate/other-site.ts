import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it answers: the request as it came through. */
export interface Echo {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface OtherSite extends AsyncDisposable {
  /** host:port */
  readonly address: string;
}

/**
 * Some other site, which knows nothing of the gate. It tells what it was asked; `/missing` is not there, `/api/stream` goes
 * on for ever and says a word each time that somebody asks for `/api/word`, and what is upgraded is sent back as it came.
 */
export async function otherSite(): Promise<OtherSite> {
  const streams: ServerResponse[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    response.setHeader('set-cookie', 'own=1');
    if (url === '/missing') response.statusCode = 404;
    if (url === '/api/word') for (const stream of streams) stream.write('word');
    if (url === '/api/stream') {
      response.flushHeaders();
      streams.push(response);
    } else response.end(JSON.stringify({ url, headers } satisfies Echo));
  });
  server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
