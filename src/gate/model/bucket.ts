import { BURST } from './constants.ts';

export type Part = 'bell' | 'walkIns';

const parts = ['bell', 'walkIns'] as const;

/** Of what the bucket holds, this share is left over when all goes as expected: room for those who come at odd times. */
const SPARE = 0.5;

/**
 * The one hard bound on entries (G9): filled once a second, it lets in at most `rate · (w + PERIOD) + max(2, rate · BURST)` in any w
 * seconds. Bell and walk-ins have a
 * part each, and what one cannot hold the other gets.
 */
export class Bucket {
  readonly #tokens: { [P in Part]: number };
  #rate: number;
  #shares: { readonly [P in Part]: number } = { bell: 0.5, walkIns: 0.5 };

  constructor(rate: number) {
    this.#rate = rate;
    this.#tokens = { bell: this.#capOf('bell'), walkIns: this.#capOf('walkIns') };
  }

  /**
   * @param elapsed seconds since the last call
   * @param walkIns their share of the rate, from now on
   */
  refill(elapsed: number, rate: number, walkIns: number): void {
    this.#rate = rate;
    this.#shares = { bell: 1 - walkIns, walkIns };
    let over = 0;
    for (const part of parts) over += this.#pour(part, rate * this.#shares[part] * elapsed);
    for (const part of parts) over = this.#pour(part, over);
  }

  /**
   * Takes a token.
   *
   * @param kept how many tokens are spoken for by others, who come first
   */
  take(part: Part, kept: number): boolean {
    if (!(this.#tokens[part] >= 1 + kept)) return false;
    this.#tokens[part] -= 1;
    return true;
  }

  /** Tokens that a part will have had within some seconds, and can do without. */
  willHold(part: Part, horizon: number): number {
    const spare = SPARE * this.#capOf(part);
    return this.#tokens[part] - spare + this.#rate * this.#shares[part] * horizon;
  }

  /** Fills a part; gives back what it does not hold. */
  #pour(part: Part, amount: number): number {
    const all = this.#tokens[part] + amount;
    const held = Math.min(all, this.#capOf(part));
    this.#tokens[part] = held;
    return all - held;
  }

  #capOf(part: Part): number {
    const both = Math.max(2, this.#rate * BURST);
    return Math.min(Math.max(1, both * this.#shares[part]), both - 1);
  }
}
