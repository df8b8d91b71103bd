import { BURST } from './constants.ts';

export type Part = 'bell' | 'walkIns';

const parts = ['bell', 'walkIns'] as const;

/** Of what the bucket holds, this share is left over when all goes as expected: room for those who come at odd times. */
const SPARE = 0.5;

/**
 * The one hard bound on entries (G9): filled once a second, it lets in at most `rate · (w + PERIOD) + max(2, rate · BURST)` in any w
 * seconds. Bell and walk-ins have a
 * part each; what one cannot hold the other gets, and what one does not need it lends.
 */
export class Bucket {
  readonly #tokens: { [P in Part]: number };
  #rate: number;
  #shares: { readonly [P in Part]: number } = { bell: 0.5, walkIns: 0.5 };
  #wanted: { readonly [P in Part]: number } = { bell: 0, walkIns: 0 };

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
   * Takes a token, of the other part if its own has none and that one can do without.
   *
   * @param kept how many tokens are spoken for by others, who come first
   */
  take(part: Part, kept: number): boolean {
    if (this.#tokens[part] >= 1 + kept) {
      this.#tokens[part] -= 1;
      return true;
    }
    const other = otherOf(part);
    if (kept > 0 || this.#tokens[other] < 1 + this.#wanted[other]) return false;
    this.#tokens[other] -= 1;
    return true;
  }

  /** Says how many tokens those who wait in each part's lanes will ask for: these are not lent. */
  expect(wanted: { readonly [P in Part]: number }): void {
    this.#wanted = wanted;
  }

  /** Tokens that a part will have had within some seconds, the other's loan with them, and can do without. */
  willHold(part: Part, horizon: number): number {
    const other = otherOf(part);
    return this.#own(part, horizon) + Math.max(0, this.#own(other, horizon) - this.#wanted[other]);
  }

  #own(part: Part, horizon: number): number {
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

function otherOf(part: Part): Part {
  return part === 'bell' ? 'walkIns' : 'bell';
}
