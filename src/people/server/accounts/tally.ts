import type { Clock } from '#kit/model/clock.ts';

const KEYS_AT_MOST = 50_000;

/** Counts per key, over the last stretch of time. */
export class Tally {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #within: number;
  readonly #times = new Map<string, readonly number[]>();

  constructor(clock: Clock, { limit, within }: { limit: number; within: number }) {
    this.#clock = clock;
    this.#limit = limit;
    this.#within = within;
  }

  isFull(key: string): boolean {
    return this.#recent(key).length >= this.#limit;
  }

  add(key: string): void {
    const times = [...this.#recent(key), this.#clock.now()];
    this.#times.delete(key);
    this.#times.set(key, times);
    if (this.#times.size <= KEYS_AT_MOST) return;
    const [oldest] = this.#times.keys();
    if (oldest !== undefined) this.#times.delete(oldest);
  }

  /** Counts the latest no more. */
  takeBack(key: string): void {
    const rest = this.#recent(key).slice(0, -1);
    if (rest.length === 0) this.#times.delete(key);
    else this.#times.set(key, rest);
  }

  forget(key: string): void {
    this.#times.delete(key);
  }

  keys(): Iterable<string> {
    return this.#times.keys();
  }

  #recent(key: string): readonly number[] {
    const since = this.#clock.now() - this.#within;
    const times = this.#times.get(key) ?? [];
    return times[0] !== undefined && times[0] > since ? times : times.filter((time) => time > since);
  }
}
