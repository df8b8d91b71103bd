import { type Audience, audiencesFor } from '../../model/audience.ts';
import { deliver, type Line, resume } from '../../model/delivery/deliver.ts';
import type { Delivered, StreamItem } from '../../model/delivery/delivered.ts';
import { type ClassSnapshot, viewSnapshot } from '../../model/delivery/snapshot.ts';
import { movedBy } from '../../model/features.ts';
import type { MemberId } from '../../model/ids.ts';
import type { Unseal } from '../../model/text.ts';
import { Frames } from './frames.ts';
import { Tail } from './tail.ts';

/** One open stream, or one waiting poll. */
export interface Subscriber {
  readonly viewer: MemberId;
  send(frames: Frames): void;
}

/** Streams that were cut resume from memory if they missed no more than this. */
const tailRoom = 512;

/** Brings what is durable in one class to its viewers: each event encoded once for each of its audiences. */
export class Fanout {
  readonly #unseal: Unseal;
  readonly #tail = new Tail(tailRoom);
  readonly #audiences = new Map<Subscriber, readonly Audience[]>();
  readonly #listeners = new Map<Audience, Set<Subscriber>>();
  #present: ClassSnapshot;

  constructor(present: ClassSnapshot, unseal: Unseal) {
    this.#present = present;
    this.#unseal = unseal;
  }

  get size(): number {
    return this.#audiences.size;
  }

  get subscribers(): Iterable<Subscriber> {
    return this.#audiences.keys();
  }

  /** Sends what the viewer missed after `after`, or a snapshot; then everything as it happens. */
  join(subscriber: Subscriber, after: number | undefined): void {
    const audiences = audiencesFor(this.#present.state, subscriber.viewer);
    const missed = after === undefined ? null : this.#missed(subscriber.viewer, after);
    this.#listen(subscriber, audiences);
    if (missed === null) this.#sendSnapshot(subscriber);
    else if (missed.length > 0) subscriber.send(new Frames(missed.map(eventItem)));
  }

  leave(subscriber: Subscriber): void {
    for (const audience of this.#audiences.get(subscriber) ?? []) {
      const listeners = this.#listeners.get(audience);
      listeners?.delete(subscriber);
      if (listeners?.size === 0) this.#listeners.delete(audience);
    }
    this.#audiences.delete(subscriber);
  }

  /** Lines that became durable, and the class after them. */
  publish(lines: readonly Line[], present: ClassSnapshot): void {
    this.#present = present;
    this.#tail.push(lines);
    const moved = this.#movedBy(lines);
    for (const { audience, frames } of this.#runs(lines)) {
      for (const listener of this.#listeners.get(audience) ?? []) {
        if (!moved.has(listener)) listener.send(frames);
      }
    }
    for (const subscriber of moved) this.#refresh(subscriber);
  }

  /** The class was read from its log: everybody gets it as it is now. */
  replace(present: ClassSnapshot, tail: readonly Line[]): void {
    this.#present = present;
    this.#tail.clear();
    this.#tail.push(tail);
    for (const subscriber of [...this.#audiences.keys()]) this.#refresh(subscriber);
  }

  #missed(viewer: MemberId, after: number): readonly Delivered[] | null {
    const { seq, state } = this.#present;
    const lines = this.#tail.after(after, seq);
    return lines && resume(lines, state, viewer, this.#unseal);
  }

  #movedBy(lines: readonly Line[]): ReadonlySet<Subscriber> {
    const moved = lines.map(({ logged }) => movedBy(logged.event));
    if (moved.includes('everyone')) return new Set(this.#audiences.keys());
    const members = new Set(moved.flat());
    if (members.size === 0) return nobody;
    return new Set([...this.#audiences.keys()].filter(({ viewer }) => members.has(viewer)));
  }

  /** The events in order, those that follow each other to the same audience in one piece. */
  #runs(lines: readonly Line[]): { audience: Audience; frames: Frames }[] {
    const runs: { audience: Audience; items: Delivered[] }[] = [];
    for (const line of lines) {
      for (const delivered of deliver(line, this.#present.state, this.#unseal)) {
        const last = runs.at(-1);
        if (last !== undefined && last.audience === delivered.audience) last.items.push(delivered);
        else runs.push({ audience: delivered.audience, items: [delivered] });
      }
    }
    return runs.map(({ audience, items }) => ({ audience, frames: new Frames(items.map(eventItem)) }));
  }

  #refresh(subscriber: Subscriber): void {
    this.leave(subscriber);
    this.#listen(subscriber, audiencesFor(this.#present.state, subscriber.viewer));
    this.#sendSnapshot(subscriber);
  }

  #listen(subscriber: Subscriber, audiences: readonly Audience[]): void {
    this.#audiences.set(subscriber, audiences);
    for (const audience of audiences) {
      const listeners = this.#listeners.get(audience);
      if (listeners === undefined) this.#listeners.set(audience, new Set([subscriber]));
      else listeners.add(subscriber);
    }
  }

  #sendSnapshot(subscriber: Subscriber): void {
    const snapshot = viewSnapshot(this.#present, subscriber.viewer, this.#unseal);
    subscriber.send(new Frames([{ kind: 'snapshot', snapshot }]));
  }
}

const nobody: ReadonlySet<Subscriber> = new Set();

const eventItem = (delivered: Delivered): StreamItem => ({ kind: 'event', delivered });
