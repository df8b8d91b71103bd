/** A database that does not answer is as bad as one that takes this long, milliseconds. */
const FAILED_MS = 1_000;

/** How long the database lets a statement wait, asked with one that costs it nothing, and never with two at once. */
export class DatabaseWait {
  readonly #probe: () => Promise<unknown>;
  #askedAt: number | undefined;
  #lastMs = 0;

  constructor(probe: () => Promise<unknown>) {
    this.#probe = probe;
  }

  /** Milliseconds: of the last answer, or since the question that has none yet. Asks again if none is open. */
  measure(): number {
    const open = this.#askedAt === undefined ? 0 : performance.now() - this.#askedAt;
    if (this.#askedAt === undefined) void this.#ask();
    return Math.max(open, this.#lastMs);
  }

  async #ask(): Promise<void> {
    const askedAt = performance.now();
    this.#askedAt = askedAt;
    try {
      await this.#probe();
      this.#lastMs = performance.now() - askedAt;
    } catch {
      this.#lastMs = Math.max(FAILED_MS, performance.now() - askedAt);
    } finally {
      this.#askedAt = undefined;
    }
  }
}
