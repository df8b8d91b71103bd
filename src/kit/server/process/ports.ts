import { randomInt } from 'node:crypto';
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

/**
 * Below the ports that systems give to connections that go out (from 32768 on Linux): one of those would be gone again
 * before its program listens on it.
 */
const RANGE = [20_000, 32_768] as const;
const MOST_TRIES = 100;

/** A port that nobody listens on now. Throws why not when there is none, or no such address. */
export async function freePort(transport: Transport, host: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = randomInt(...RANGE);
    const why = await whyClosed(transport, host, port);
    if (why === undefined) return port;
    if (why !== 'EADDRINUSE' || tries === MOST_TRIES) {
      throw new Error(`No ${transport} port of ${host} can be listened on: ${why}.`);
    }
  }
}

async function listenOnce(transport: Transport, host: string, port: number): Promise<void> {
  if (transport === 'udp') {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const opened = once(socket, 'listening');
    socket.bind({ port, address: host, exclusive: true });
    await opened;
    await new Promise<void>((resolve) => socket.close(resolve));
    return;
  }
  const server = createServer();
  const opened = once(server, 'listening');
  server.listen({ port, host, exclusive: true });
  await opened;
  await new Promise((resolve) => server.close(resolve));
}
