import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

type Reply = string | null;

/**
 * As much of a Redis client as counting needs (RESP 2: simple strings, errors, integers and bulk strings). Commands of one
 * turn of the event loop go in one write, as the usual clients do at best.
 */
export class Redis {
  readonly #socket: Socket;
  readonly #waiting: PromiseWithResolvers<Reply>[] = [];
  #unread = '';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1').on('data', (piece: string) => this.#read(piece));
  }

  static async connect(port: number): Promise<Redis> {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await once(socket, 'connect');
    return new Redis(socket);
  }

  /** @throws what Redis calls an error */
  send(...words: readonly string[]): Promise<Reply> {
    const waiting = Promise.withResolvers<Reply>();
    if (this.#waiting.push(waiting) > 0 && this.#socket.writableCorked === 0) {
      this.#socket.cork();
      process.nextTick(() => this.#socket.uncork());
    }
    const bulks = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    this.#socket.write(`*${words.length}\r\n${bulks.join('')}`);
    return waiting.promise;
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  #read(piece: string): void {
    const text = this.#unread + piece;
    let at = 0;
    for (;;) {
      const end = text.indexOf('\r\n', at);
      if (end < 0) break;
      const [kind, said] = [text[at], text.slice(at + 1, end)];
      const length = kind === '$' ? Number(said) : -1;
      const next = length < 0 ? end + 2 : end + 2 + length + 2;
      if (text.length < next) break;
      const waiting = this.#waiting.shift();
      if (kind === '-') waiting?.reject(new Error(said));
      else if (kind === '$') waiting?.resolve(length < 0 ? null : text.slice(end + 2, end + 2 + length));
      else waiting?.resolve(said);
      at = next;
    }
    this.#unread = text.slice(at);
  }
}
