import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type Transport = 'tcp' | 'udp';

/** Why an address cannot be listened on: `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL` …, or undefined when it can. */
export async function whyClosed(
  transport: Transport,
  host: string,
  port: number,
): Promise<string | undefined> {
  try {
    await listenOnce(transport, host, port);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
  }
}

/** A port that nobody listens on now. */
export async function freePort(transport: Transport, host: string): Promise<number> {
  return await listenOnce(transport, host, 0);
}

async function listenOnce(transport: Transport, host: string, port: number): Promise<number> {
  if (transport === 'udp') {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const opened = once(socket, 'listening');
    socket.bind({ port, address: host, exclusive: true });
    await opened;
    const { port: got } = socket.address();
    await new Promise<void>((resolve) => socket.close(resolve));
    return got;
  }
  const server = createServer();
  const opened = once(server, 'listening');
  server.listen({ port, host, exclusive: true });
  await opened;
  const { port: got } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return got;
}
