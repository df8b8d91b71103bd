import type { Clock } from '#kit/model/clock.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import type { Seat } from './lines.ts';

/**
 * Each way into the media is one request or some to the engine, and may tell a whole room. A client on a bad line comes
 * back with a ticket, five tries and a question why, and asks for a right once a second.
 */
const EACH = { burst: 60, perSecond: 2 };

/** How often one member may ask for the media of a class, by whichever way. */
export class Pace {
  readonly #buckets: TokenBuckets;

  constructor(clock: Clock) {
    this.#buckets = new TokenBuckets(clock, EACH);
  }

  takes({ classroom, member }: Seat): boolean {
    return this.#buckets.take(`${classroom} ${member}`);
  }
}
