import { setTimeout as wait } from 'node:timers/promises';
import type { ClassEvent } from '#live/model/event.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { Browser } from '../../kit/browser.ts';
import { ClassStream } from '../../kit/class-stream.ts';

const RETRY_MS = 100;

/** Keeps every event that comes over the wire, by its number; it knows nothing of what they mean. */
export class Recorder implements AsyncDisposable {
  readonly events = new Map<number, ClassEvent>();
  /** Numbers that came more than once. */
  readonly twice: number[] = [];
  readonly #open: () => Promise<ClassStream>;
  readonly #recording: Promise<void>;
  /** Up to here a snapshot stood for the events. */
  #begins = Number.POSITIVE_INFINITY;
  #seq = 0;
  #stream: ClassStream | undefined;
  #over = false;

  constructor(origin: string, classroom: ClassroomId, browser: Browser) {
    this.#open = () =>
      ClassStream.open(origin, classroom, browser, this.#seq === 0 ? {} : { after: this.#seq });
    this.#recording = this.#record();
  }

  /** As far as it has heard. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether this event came as itself, and not within a snapshot. */
  hasSeen(seq: number): boolean {
    return seq > this.#begins && seq <= this.#seq;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over = true;
    this.#stream?.[Symbol.dispose]();
    await this.#recording;
  }

  async #record(): Promise<void> {
    while (!this.#over) {
      await this.#readOnce().catch(() => {});
      if (!this.#over) await wait(RETRY_MS);
    }
  }

  async #readOnce(): Promise<void> {
    using stream = await this.#open();
    this.#stream = stream;
    if (stream.status !== 200) return;
    for (let read = 0; ; read += 1) {
      await stream.until((item) => item === stream.items[read], read);
      const item = stream.items[read];
      if (item?.kind === 'snapshot') this.#begin(item.snapshot.seq);
      if (item?.kind === 'event') this.#keep(item.delivered.seq, item.delivered.event);
    }
  }

  #begin(seq: number): void {
    this.#begins = seq;
    this.#seq = seq;
  }

  #keep(seq: number, event: ClassEvent): void {
    if (this.events.has(seq)) this.twice.push(seq);
    this.events.set(seq, event);
    this.#seq = seq;
  }
}
