import type { Clock, Instant } from '#kit/model/clock.ts';

export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: Instant;
}

const manyBuckets = 10_000;

/** So much at once, and so much a second after that, for each of whom it is asked. */
export class TokenBuckets {
  readonly #clock: Clock;
  readonly #allowance: Allowance;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, allowance: Allowance) {
    this.#clock = clock;
    this.#allowance = allowance;
  }

  /** Whether there was one left to take. */
  take(who: string): boolean {
    const at = this.#clock.now();
    const tokens = this.#tokensAt(this.#buckets.get(who), at);
    if (tokens < 1) return false;
    if (this.#buckets.size >= manyBuckets) this.#forgetTheFull(at);
    this.#buckets.set(who, { tokens: tokens - 1, at });
    return true;
  }

  #tokensAt(bucket: Bucket | undefined, at: Instant): number {
    const { burst, perSecond } = this.#allowance;
    return bucket === undefined
      ? burst
      : Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
  }

  #forgetTheFull(at: Instant): void {
    for (const [who, bucket] of this.#buckets) {
      if (this.#tokensAt(bucket, at) >= this.#allowance.burst) this.#buckets.delete(who);
    }
  }
}
