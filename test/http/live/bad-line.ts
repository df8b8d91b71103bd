import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The network between a browser and the school, when it is bad: it passes bytes on, and fails as it is told to. */
export class BadLine implements AsyncDisposable {
  /** Streams are held back, as by a proxy that waits for the end of an answer. */
  holdsStreams = false;
  /** How many streams were asked for. */
  streams = 0;
  polls = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #loseAnswer = false;

  private constructor(school: URL) {
    this.#server = createServer((down) => this.#join(down, connect(Number(school.port), school.hostname)));
  }

  static async open(origin: string): Promise<BadLine> {
    const line = new BadLine(new URL(origin));
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Every connection breaks. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** The school will carry out the next POST, and its answer will not arrive. */
  loseNextAnswer(): void {
    this.#loseAnswer = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(down: Socket, up: Socket): void {
    let asked: 'stream' | 'post' | 'other' = 'other';
    down.on('data', (bytes) => {
      const [, method, path = ''] = /^(GET|POST) (\S+) HTTP/.exec(bytes.toString('latin1')) ?? [];
      if (method !== undefined) asked = this.#note(method, path);
      up.write(bytes);
    });
    up.on('data', (bytes) => {
      if (asked === 'stream' && this.holdsStreams) return;
      if (asked === 'post' && this.#loseAnswer) {
        this.#loseAnswer = false;
        down.destroy();
      } else down.write(bytes);
    });
    for (const [socket, other] of [
      [down, up],
      [up, down],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
  }

  #note(method: string, path: string): 'stream' | 'post' | 'other' {
    if (method === 'POST') return 'post';
    if (!path.includes('/events')) return 'other';
    if (path.includes('poll=')) {
      this.polls += 1;
      return 'other';
    }
    this.streams += 1;
    return 'stream';
  }
}
