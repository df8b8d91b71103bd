import type { Instant } from '#kit/model/clock.ts';

/**
 * Instants by holder, each forgotten when it is over: who has entered, or was told to come back. Hashes
 * would be shorter, and two holders may have the same. It is as large as the school's stock, not as the crowd.
 */
export class Recent {
  readonly #until = new Map<string, Instant>();
  /** The oldest are looked at first, a few each time, so that no request pays for all. */
  #cursor = this.#until.entries();

  get size(): number {
    return this.#until.size;
  }

  /** Undefined for who is not known, or no longer. */
  get(holder: string, now: Instant): Instant | undefined {
    const until = this.#until.get(holder);
    return until !== undefined && until > now ? until : undefined;
  }

  set(holder: string, until: Instant): void {
    this.#until.set(holder, until);
  }

  delete(holder: string): void {
    this.#until.delete(holder);
  }

  /** Looks at some of them, and forgets those that are over. */
  sweep(now: Instant, atMost: number): void {
    for (let looked = 0; looked < atMost; looked += 1) {
      const { done, value } = this.#cursor.next();
      if (done) {
        this.#cursor = this.#until.entries();
        return;
      }
      const [holder, until] = value;
      if (until <= now) this.#until.delete(holder);
    }
  }
}
