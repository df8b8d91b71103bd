import { setTimeout as wait } from 'node:timers/promises';

interface Event {
  sent: number | undefined;
  bytes: number;
  readonly came: number[];
}

type SentEvent = Event & { readonly sent: number };

export interface Delivery {
  readonly delivered: number;
  readonly missing: number;
  /** Of all the events together, each counted once. */
  readonly eventBytes: number;
  /** From sending a command to each stream's having its event, in milliseconds. */
  readonly latencies: readonly number[];
}

const lookAgainMs = 20;

/** Which event reached how many streams, and when. The answer to a command may come after its event. */
export class Deliveries {
  readonly #streams: number;
  #events = new Map<string, Event>();

  /** Each event is due on so many streams. */
  constructor(streams: number) {
    this.#streams = streams;
  }

  begin(): void {
    this.#events = new Map();
  }

  came(room: string, seq: number, bytes: number): void {
    const event = this.#eventOf(room, seq);
    event.came.push(performance.now());
    event.bytes = bytes;
  }

  sent(room: string, seq: number, at: number): void {
    this.#eventOf(room, seq).sent = at;
  }

  /** Resolves when everything that was sent is everywhere, or when that takes too long. */
  async complete(withinMs: number): Promise<void> {
    const late = performance.now() + withinMs;
    do await wait(lookAgainMs);
    while (this.#missing() > 0 && performance.now() < late);
  }

  /** Of the commands that were sent since `begin`; other events are not counted. */
  end(): Delivery {
    const latencies = this.#sent().flatMap(({ sent, came }) => came.map((at) => at - sent));
    const eventBytes = this.#sent().reduce((sum, { bytes }) => sum + bytes, 0);
    return { delivered: latencies.length, missing: this.#missing(), eventBytes, latencies };
  }

  #missing(): number {
    return this.#sent().reduce((sum, { came }) => sum + Math.max(0, this.#streams - came.length), 0);
  }

  #sent(): SentEvent[] {
    return [...this.#events.values()].filter((event): event is SentEvent => event.sent !== undefined);
  }

  #eventOf(room: string, seq: number): Event {
    const name = `${room} ${seq}`;
    const known = this.#events.get(name);
    if (known !== undefined) return known;
    const event: Event = { sent: undefined, bytes: 0, came: [] };
    this.#events.set(name, event);
    return event;
  }
}
