import { availableParallelism } from 'node:os';
import { type Clock, hours, minutes } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { networkOf } from '#kit/server/http/network.ts';
import { peopleErrors } from '../../model/errors.ts';
import { Tally } from './tally.ts';
import { Turns } from './turns.ts';

/** Somebody elsewhere locks nobody out by it. */
const FAILURES_PER_ACCOUNT_AND_NETWORK = { limit: 10, within: minutes(10) };
/** From however many networks: 2,400 a day, half a per cent of the readable passwords in a whole school year. */
const FAILURES_PER_ACCOUNT = { limit: 100, within: hours(1) };
/** A whole school may sit behind one address, and each of its pupils mistype once. */
const FAILURES_PER_NETWORK = { limit: 3_000, within: minutes(10) };
/**
 * Checking a password takes some 60 ms of a core, wrong or right, and one of the four threads on which Node also
 * reads the web app's files: one is left for those.
 */
const CHECKS = { atOnce: Math.min(3, availableParallelism()), inLineAtMost: 3_000 };
const KNOWN_AT_MOST = 50_000;

/**
 * How often a password may be tried. Only failures count, and who once signed in from a network is held to their
 * own failures there, whatever happens elsewhere or next to them. Counted in the memory of each process: with
 * several of them, and after a restart, somebody gets as many tries again.
 */
export class SignInLimits {
  readonly #byPair: Tally;
  readonly #byAccount: Tally;
  readonly #byNetwork: Tally;
  readonly #checks = new Turns(CHECKS);
  readonly #known = new Set<string>();

  constructor(clock: Clock) {
    this.#byPair = new Tally(clock, FAILURES_PER_ACCOUNT_AND_NETWORK);
    this.#byAccount = new Tally(clock, FAILURES_PER_ACCOUNT);
    this.#byNetwork = new Tally(clock, FAILURES_PER_NETWORK);
  }

  /**
   * Runs `tryIt`, which gives undefined for wrong credentials. A try counts as failed from its beginning, so
   * that many at once are no way around the limit. A name that no account has is limited like any other.
   */
  guard<T>(address: string, account: string, tryIt: () => Promise<T | undefined>): Promise<T> {
    const network = networkOf(address);
    return this.#checks.take(network, async () => {
      const takeBack = this.#count(network, account);
      let wrong = false;
      try {
        const found = await tryIt();
        wrong = found === undefined;
        if (found === undefined) throw new Refusal(peopleErrors['people.wrong-credentials']);
        this.#remember(network, account);
        return found;
      } finally {
        if (!wrong) takeBack();
      }
    });
  }

  /** After a new password the old tries count no more, and whoever knew the old one is nobody special. */
  forgive(account: string): void {
    this.#byAccount.forget(account);
    const ofAccount = (pair: string) => pair.slice(pair.indexOf(' ') + 1) === account;
    for (const pair of this.#byPair.keys()) if (ofAccount(pair)) this.#byPair.forget(pair);
    for (const pair of this.#known) if (ofAccount(pair)) this.#known.delete(pair);
  }

  #count(network: string, account: string): () => void {
    const pair = pairOf(network, account);
    const crowded = this.#byAccount.isFull(account) || this.#byNetwork.isFull(network);
    if (this.#byPair.isFull(pair) || (crowded && !this.#known.has(pair))) {
      throw new Refusal(peopleErrors['people.too-many-tries']);
    }
    const counts = [
      [this.#byPair, pair],
      [this.#byAccount, account],
      [this.#byNetwork, network],
    ] as const;
    for (const [tally, key] of counts) tally.add(key);
    return () => {
      for (const [tally, key] of counts) tally.takeBack(key);
    };
  }

  #remember(network: string, account: string): void {
    const pair = pairOf(network, account);
    this.#byPair.forget(pair);
    this.#known.delete(pair);
    this.#known.add(pair);
    if (this.#known.size <= KNOWN_AT_MOST) return;
    const [oldest] = this.#known;
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

/** No network has a space in its name. */
const pairOf = (network: string, account: string): string => `${network} ${account}`;
