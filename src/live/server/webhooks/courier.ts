import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { EndpointId } from '../../model/webhooks/contract.ts';
import { bodyOf, type Message } from '../../model/webhooks/message.ts';
import { nextTry } from '../../model/webhooks/schedule.ts';
import type { Addresses } from './addresses.ts';
import type { Claimed, Deliveries } from './deliveries.ts';
import type { WebhookMetrics } from './metrics.ts';
import { ANSWERS_WITHIN, type Outcome, post } from './post.ts';
import { keyOf, signatureOf } from './signature.ts';

/** To one endpoint at once: a slow one delays itself alone. */
const MOST_EACH = 4;
/** An attempt and what it takes to write down what came of it. Nodes' clocks may differ by less than the rest. */
const CLAIMED_FOR = ANSWERS_WITHIN + seconds(10);
const LOOKS_EVERY = seconds(1);

export interface CourierDeps {
  readonly deliveries: Deliveries;
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: WebhookMetrics;
  readonly schoolSecret: string;
  /** Public address of the school; empty without one. */
  readonly origin: string;
}

/**
 * Sends what is due, at least once. A message is claimed for a while before it is sent: whatever becomes of this process, it is
 * sent by it or by another one, and twice at worst, under one id.
 */
export class Courier implements AsyncDisposable {
  readonly #deps: CourierDeps;
  readonly #onTheirWay = new Set<Promise<void>>();
  readonly #busy = new Map<EndpointId, number>();
  readonly #timer: NodeJS.Timeout;
  readonly #stop = new AbortController();
  #looking: Promise<void> | undefined;
  #looksAgain = false;
  #isWell = true;

  constructor(deps: CourierDeps) {
    this.#deps = deps;
    this.#timer = setInterval(() => this.wake(), LOOKS_EVERY);
  }

  get inFlight(): number {
    return this.#onTheirWay.size;
  }

  /** There may be something to send. */
  wake(): void {
    this.#looksAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  /** What is on its way is broken off, and is for whoever comes next. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#looking;
    await Promise.all(this.#onTheirWay);
  }

  async #look(): Promise<void> {
    const { clock, deliveries, log } = this.#deps;
    while (this.#looksAgain && !this.#stop.signal.aborted) {
      this.#looksAgain = false;
      const now = clock.now();
      try {
        const claim = { now, until: now + CLAIMED_FOR, busy: this.#busy, mostEach: MOST_EACH };
        for (const claimed of await deliveries.claim(claim)) this.#send(claimed);
        this.#isWell = true;
      } catch (error) {
        if (this.#isWell) log.error({ err: error }, 'webhooks wait: what is due could not be read');
        this.#isWell = false;
      }
    }
  }

  #send(claimed: Claimed): void {
    const { endpoint } = claimed;
    this.#busy.set(endpoint, (this.#busy.get(endpoint) ?? 0) + 1);
    const way = this.#attempt(claimed)
      .catch((error: unknown) =>
        this.#deps.log.warn({ err: error }, 'what came of a webhook could not be written'),
      )
      .finally(() => {
        this.#onTheirWay.delete(way);
        this.#busy.set(endpoint, (this.#busy.get(endpoint) ?? 1) - 1);
        if (!this.#stop.signal.aborted) this.wake();
      });
    this.#onTheirWay.add(way);
  }

  async #attempt(claimed: Claimed): Promise<void> {
    const { addresses, clock, deliveries, metrics, origin } = this.#deps;
    const body = bodyOf(messageOf(claimed), origin);
    const headers = this.#headers(claimed, body, clock.now());
    const outcome = await post(new URL(claimed.url), headers, body, addresses, this.#stop.signal);
    if (this.#stop.signal.aborted) return await deliveries.putBack(claimed, clock.now());
    metrics.attempted(outcome);
    await this.#settle(claimed, outcome, clock.now());
  }

  async #settle(claimed: Claimed, outcome: Outcome, now: Instant): Promise<void> {
    const { deliveries, log, metrics } = this.#deps;
    const { endpoint, kind, attempts, since } = claimed;
    if (typeof outcome === 'number' && outcome >= 200 && outcome < 300) {
      return await deliveries.settle(claimed, 'delivered', now, outcome);
    }
    if (outcome === 410) {
      await deliveries.settle(claimed, 'gone', now, outcome);
      await deliveries.turnOff(claimed);
      return log.warn({ endpoint }, 'a webhook endpoint answered that it is gone: it is off now');
    }
    const next = nextTry({ attempts, since, now, chance: Math.random() });
    await deliveries.settle(claimed, next === null ? 'given-up' : 'waiting', next ?? now, outcome);
    if (next !== null) return;
    metrics.gaveUp();
    log.warn({ endpoint, kind, attempts }, 'a webhook was given up after three days');
  }

  #headers(
    { endpoint, generation, old_secret_until: oldUntil, message: id }: Claimed,
    body: string,
    now: Instant,
  ) {
    const generations = oldUntil !== null && now < oldUntil ? [generation, generation - 1] : [generation];
    const keys = generations.map((each) => keyOf(this.#deps.schoolSecret, endpoint, each));
    const timestamp = Math.floor(now / 1_000);
    return {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Preau-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id, timestamp, body }, keys),
    };
  }
}

function messageOf({ message: id, kind, at, school, classroom, seq, member }: Claimed): Message {
  const isTest = school === null || classroom === null || seq === null;
  return {
    id,
    kind,
    at: new Date(at).toISOString(),
    about: isTest ? null : { school, classroom, seq, member },
  };
}
