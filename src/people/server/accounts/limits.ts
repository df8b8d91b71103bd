import { isIPv6 } from 'node:net';
import { type Clock, minutes } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { peopleErrors } from '../../model/errors.ts';

const FAILURES_PER_ACCOUNT = { limit: 10, within: minutes(10) };
/** A whole school may sit behind one address, and comes within a minute of the bell. */
const TRIES_PER_ADDRESS = { limit: 600, within: minutes(1) };

/**
 * How often a password may be tried. Counted in the memory of each process: with several of them, and after a
 * restart, somebody gets as many tries again.
 */
export class SignInLimits {
  readonly #failures: Tally;
  readonly #tries: Tally;

  constructor(clock: Clock) {
    this.#failures = new Tally(clock, FAILURES_PER_ACCOUNT);
    this.#tries = new Tally(clock, TRIES_PER_ADDRESS);
  }

  /**
   * Runs `tryIt`, which gives undefined for wrong credentials. A try counts as failed from its beginning, so
   * that many at once are no way around the limit. A name that no account has is limited like any other.
   */
  async guard<T>(address: string, account: string, tryIt: () => Promise<T | undefined>): Promise<T> {
    if (!this.#tries.take(networkOf(address)) || !this.#failures.take(account)) {
      throw new Refusal(peopleErrors['people.too-many-tries']);
    }
    const found = await tryIt();
    if (found === undefined) throw new Refusal(peopleErrors['people.wrong-credentials']);
    this.#failures.forget(account);
    return found;
  }

  /** After a new password the old tries count no more. */
  forgive(account: string): void {
    this.#failures.forget(account);
  }
}

const KEYS_AT_MOST = 50_000;

/** Counts per key, over the last stretch of time. */
class Tally {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #within: number;
  readonly #times = new Map<string, number[]>();

  constructor(clock: Clock, { limit, within }: { limit: number; within: number }) {
    this.#clock = clock;
    this.#limit = limit;
    this.#within = within;
  }

  /** Counts one more, unless there are as many as may be. */
  take(key: string): boolean {
    const now = this.#clock.now();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - this.#within);
    if (recent.length >= this.#limit) return false;
    this.#times.delete(key);
    this.#times.set(key, [...recent, now]);
    this.#dropOldest();
    return true;
  }

  forget(key: string): void {
    this.#times.delete(key);
  }

  #dropOldest(): void {
    if (this.#times.size <= KEYS_AT_MOST) return;
    const [oldest] = this.#times.keys();
    if (oldest !== undefined) this.#times.delete(oldest);
  }
}

/** An IPv6 subscriber has a whole /64 of addresses. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
