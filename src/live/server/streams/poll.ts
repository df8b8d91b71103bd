import { seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import type { Subscriber } from './fanout.ts';
import type { Frames } from './frames.ts';
import type { OpenStream } from './open-streams.ts';

/** Proxies give up on a silent request after half a minute or more. */
const patience = seconds(20);

/** One long poll: answers as soon as there is something, with all that the class sent in that moment. */
export class Poll implements Subscriber, OpenStream {
  readonly viewer: MemberId;
  readonly session: OpenStream['session'];
  /** A JSON array of items; an empty one when nothing came. */
  readonly answer: Promise<string>;
  readonly #items: string[] = [];
  readonly #timer: NodeJS.Timeout;
  #resolve: (answer: string) => void = () => {};

  constructor(viewer: MemberId, session: OpenStream['session']) {
    this.viewer = viewer;
    this.session = session;
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#timer = setTimeout(() => this.end(), patience);
  }

  send(frames: Frames): void {
    this.#items.push(...frames.json);
    queueMicrotask(() => this.end());
  }

  heartbeat(): void {}

  end(): void {
    clearTimeout(this.#timer);
    this.#resolve(`[${this.#items.join(',')}]`);
  }
}
