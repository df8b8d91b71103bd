import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { liveErrors } from '../../model/errors.ts';
import type { Entry } from './door.ts';
import { type Allowance, TokenBuckets } from './token-buckets.ts';

/** How often each member may ask for one thing in one class. */
export class Pace {
  readonly #buckets: TokenBuckets;

  constructor(clock: Clock, allowance: Allowance) {
    this.#buckets = new TokenBuckets(clock, allowance);
  }

  /** Gives the entry back. Throws a Refusal for who asks too fast. */
  keep(entry: Entry): Entry {
    if (!this.#buckets.take(`${entry.member} ${entry.classroom.id}`)) {
      throw new Refusal(liveErrors['live.too-fast']);
    }
    return entry;
  }
}
