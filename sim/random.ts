import { createHash } from 'node:crypto';

/** Chris Doty-Humphrey's sfc32: small, fast, passes PractRand. The same names give the same numbers on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spare: number | undefined;

  constructor(...names: readonly string[]) {
    const digest = createHash('sha256').update(names.join('\0')).digest();
    [this.#a, this.#b, this.#c] = [digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8)];
    for (let i = 0; i < 12; i += 1) this.chance();
  }

  /** Uniform in [0, 1), of 32 bits. */
  chance(): number {
    const t = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `end` − 1. */
  below(end: number): number {
    return Math.floor(this.chance() * end);
  }

  /** Standard normal, by Marsaglia's polar method. */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const x = 2 * this.chance() - 1;
      const y = 2 * this.chance() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = y * scale;
      return x * scale;
    }
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.chance());
  }

  /** Fisher and Yates. */
  shuffle(column: Int32Array): void {
    for (let i = column.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      const held = column[i] ?? 0;
      column[i] = column[j] ?? 0;
      column[j] = held;
    }
  }
}
