import { setTimeout as wait } from 'node:timers/promises';
import type { StreamItem } from '#live/model/delivery/delivered.ts';
import type { ClassState } from '#live/model/state.ts';
import { plainOf } from '#live/model/text.ts';
import { fold, type Held } from '../../../src/live/web/log/fold.ts';
import type { Browser } from '../../kit/browser.ts';
import { ClassStream } from '../../kit/class-stream.ts';

const RETRY_MS = 250;

/** Somebody who follows a class as the web app does: folds what comes, and comes back by themselves. */
export class Follower implements AsyncDisposable {
  readonly #origin: string;
  readonly #classroom: string;
  readonly #browser: Browser;
  readonly #random: () => number;
  readonly #following: Promise<void>;
  #held: Held | null = null;
  #stream: ClassStream | undefined;
  #over = false;
  #opened = 0;
  readonly #waiting = new Set<() => void>();

  constructor(origin: string, classroom: string, browser: Browser, random: () => number) {
    this.#origin = origin;
    this.#classroom = classroom;
    this.#browser = browser;
    this.#random = random;
    this.#following = this.#follow();
  }

  get state(): ClassState | null {
    return this.#held?.state ?? null;
  }

  get seq(): number {
    return this.#held?.seq ?? 0;
  }

  /** How often a stream was opened. */
  get opened(): number {
    return this.#opened;
  }

  /** Resolves when a stream was opened more often than that. */
  async openedSince(count: number): Promise<void> {
    while (this.#opened <= count) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** What is written in the class, oldest first. */
  get words(): readonly (string | null)[] {
    return this.state?.chat.messages.map(({ text }) => plainOf(text)) ?? [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over = true;
    this.#stream?.[Symbol.dispose]();
    await this.#following;
  }

  async #follow(): Promise<void> {
    while (!this.#over) {
      await this.#readOnce().catch(() => {});
      if (!this.#over) await wait(RETRY_MS * (0.5 + this.#random()));
    }
  }

  async #readOnce(): Promise<void> {
    const after = this.#held === null ? {} : { after: this.#held.seq };
    const stream = await ClassStream.open(this.#origin, this.#classroom, this.#browser, after);
    this.#stream = stream;
    if (stream.status !== 200) return stream[Symbol.dispose]();
    this.#opened += 1;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
    for (let read = 0; ; read += 1) {
      await stream.until((item) => item === stream.items[read], read);
      if (!this.#apply(stream.items[read] as StreamItem)) return stream[Symbol.dispose]();
    }
  }

  /** False when something is missing: the next stream begins with a snapshot. */
  #apply(item: StreamItem): boolean {
    const held = fold(this.#held, item);
    this.#held = held === 'gap' ? null : held;
    return held !== 'gap';
  }
}
