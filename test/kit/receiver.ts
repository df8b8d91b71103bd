import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly id: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver says to a request: a status, or whatever it does with the answer. */
export type Says = number | ((answer: ServerResponse) => void);

/** Another system that is told what happens: a real HTTP server on this machine. */
export class Receiver implements AsyncDisposable {
  readonly received: Received[] = [];
  connections = 0;
  /** To the request of a path, the how-manieth it is from 0; 204 by itself. */
  says: (request: Received, before: number) => Says = () => 204;
  #port = 0;
  readonly #waiting = new Set<() => void>();
  readonly #server = createServer(async (request, answer) => {
    const { headers, url: path = '' } = request;
    const received = { id: String(headers['webhook-id']), path, headers, body: await text(request) };
    const before = this.received.filter((each) => each.path === path).length;
    this.received.push(received);
    for (const look of this.#waiting) look();
    const said = this.says(received, before);
    if (typeof said === 'function') said(answer);
    else answer.writeHead(said).end();
  });

  constructor() {
    this.#server.on('connection', () => {
      this.connections += 1;
    });
  }

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    await receiver.listen();
    return receiver;
  }

  /** At the port that it had before, if it had one. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  get port(): number {
    return this.#port;
  }

  at(path: string): string {
    return `http://127.0.0.1:${this.#port}${path}`;
  }

  to(path: string): Received[] {
    return this.received.filter((each) => each.path === path);
  }

  /** Resolves when a path has had so many requests. */
  async until(path: string, count: number): Promise<Received[]> {
    while (this.to(path).length < count) {
      await new Promise<void>((resolve) => {
        const look = () => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
    return this.to(path);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * As a receiver does it who knows nothing but the specification: whether one of the signatures is that of this secret.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function isSignedWith(
  secret: string,
  { headers, body }: Received,
  now: number,
): Promise<boolean> {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (Math.abs(now / 1_000 - Number(timestamp)) > 300) return false;
  const raw = bytesOf(secret.slice('whsec_'.length));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of String(signatures).split(' ')) {
    const [version, base64 = ''] = signature.split(',');
    if (version !== 'v1') continue;
    if (await crypto.subtle.verify('HMAC', key, bytesOf(base64), content)) return true;
  }
  return false;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
