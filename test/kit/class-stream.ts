import { once } from 'node:events';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { StreamItem } from '#live/model/delivery/delivered.ts';
import type { Browser } from './browser.ts';

export interface StreamOptions {
  readonly after?: number;
  readonly headers?: Record<string, string>;
}

/** A class's events as they come over the wire, and every byte of them. */
export class ClassStream implements Disposable {
  readonly items: StreamItem[] = [];
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Resolves when the school ends the stream, or the connection breaks. */
  readonly ended: Promise<void>;
  text = '';
  #rest = '';
  readonly #request: ClientRequest;
  readonly #waiting = new Set<() => void>();

  private constructor(asked: ClientRequest, response: IncomingMessage) {
    this.#request = asked;
    this.status = response.statusCode ?? 0;
    this.headers = response.headers;
    response.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    this.ended = new Promise((resolve) => {
      response.once('close', () => {
        resolve();
        this.#wake();
      });
      response.on('error', () => {});
    });
  }

  /** Resolves when the head of the answer is there, whatever it says. */
  static async open(origin: string, classroom: string, browser: Browser, options: StreamOptions = {}) {
    const after = options.after === undefined ? '' : `?after=${options.after}`;
    const asked = request(`${origin}/api/classrooms/${classroom}/events${after}`, {
      headers: { cookie: browser.cookies, ...options.headers },
      agent: false,
    });
    asked.on('error', () => {}).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return new ClassStream(asked, response);
  }

  /** The first item, from the one given on, for which the test holds; waits until it has come. */
  async until(test: (item: StreamItem) => boolean, from = 0): Promise<StreamItem> {
    for (let over = false; ; ) {
      const found = this.items.slice(from).find(test);
      if (found !== undefined) return found;
      if (over) throw new Error(`The stream ended without it: ${this.text}`);
      const news = new Promise<void>((resolve) => this.#waiting.add(resolve));
      over = await Promise.race([this.ended.then(() => true), news.then(() => false)]);
    }
  }

  event(type: string, from = 0): Promise<StreamItem> {
    return this.until((item) => item.kind === 'event' && item.delivered.event.type === type, from);
  }

  snapshot(from = 0) {
    return this.until((item) => item.kind === 'snapshot', from).then((item) => {
      if (item.kind !== 'snapshot') throw new Error('Not a snapshot.');
      return item.snapshot;
    });
  }

  [Symbol.dispose](): void {
    this.#request.destroy();
  }

  #read(text: string): void {
    this.text += text;
    const events = (this.#rest + text).split('\n\n');
    this.#rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined) this.items.push(JSON.parse(data.slice(6)) as StreamItem);
    }
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
