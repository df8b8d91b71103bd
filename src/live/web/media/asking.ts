import type { MediaRight } from '../../model/media/permissions.ts';

/** The engine has heard of a right long before; else the answer was lost on its way. */
const AGAIN_MS = 1_000;

/** Asks the school for what is about to be sent, for as long as the engine does not take it. */
export class Asking {
  readonly #ask: (rights: MediaRight[]) => Promise<unknown>;
  #missing: readonly MediaRight[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: (rights: MediaRight[]) => Promise<unknown>) {
    this.#ask = ask;
  }

  /** What is to be sent and is not permitted yet; it replaces what was missing before. */
  need(missing: readonly MediaRight[]): void {
    const isNew = missing.some((right) => !this.#missing.includes(right));
    this.#missing = missing;
    if (missing.length === 0) clearTimeout(this.#again);
    else if (isNew) this.#askNow();
  }

  #askNow(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#askNow(), AGAIN_MS);
    // A refusal is the log's, which this page is about to hear of.
    this.#ask([...this.#missing]).catch(() => {});
  }
}
