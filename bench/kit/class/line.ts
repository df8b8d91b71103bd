import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server on which every byte is counted, in both directions together, and which can be cut. */
export interface Line extends AsyncDisposable {
  readonly origin: string;
  readonly bytes: number;
  /** Ends whatever is on it; until it is mended nothing gets through. */
  cut(): void;
  mend(): void;
}

export async function lineTo(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  let bytes = 0;
  let whole = true;
  const count = (piece: Buffer) => {
    bytes += piece.length;
  };
  const server = createServer((near) => {
    if (!whole) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), hostname);
    open.add(near);
    near.on('data', count).pipe(far).on('data', count).pipe(near);
    near
      .on('error', () => {})
      .on('close', () => {
        open.delete(near);
        far.destroy();
      });
    far.on('error', () => {}).on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get bytes() {
      return bytes;
    },
    cut() {
      whole = false;
      for (const socket of open) socket.resetAndDestroy();
    },
    mend() {
      whole = true;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
