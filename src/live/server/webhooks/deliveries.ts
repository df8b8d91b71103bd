import { randomUUID } from 'node:crypto';
import { hours, type Instant } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Database } from '#kit/server/db/index.ts';
import { liveErrors } from '../../model/errors.ts';
import type { Delivery, EndpointId } from '../../model/webhooks/contract.ts';
import type { LiveTables } from '../tables.ts';
import type { Outcome } from './post.ts';
import * as statements from './statements.ts';

const PAGE = 50;
const KEPT_FOR = 7 * hours(24);

type Row = LiveTables['live_webhook_deliveries'];
type State = Row['state'];

/** A message that this process is to send now, and where to. */
export type Claimed = Row &
  Pick<LiveTables['live_webhook_endpoints'], 'url' | 'generation' | 'old_secret_until'>;

interface Claim {
  readonly now: Instant;
  /** When somebody else may take what was claimed. */
  readonly until: Instant;
  /** How many messages are on their way to which endpoint. */
  readonly busy: ReadonlyMap<EndpointId, number>;
  readonly mostEach: number;
}

/** What is to be sent, and what became of it. */
export class Deliveries {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(endpoint: EndpointId, after: string | undefined): Promise<Delivery[]> {
    const rows = await this.#database.raw<Row>(statements.readDeliveries, [endpoint, after ?? null, PAGE]);
    return rows.map(asShown);
  }

  async addTest(endpoint: EndpointId, now: Instant): Promise<Delivery> {
    const params = [endpoint, `test_${randomUUID()}`, now];
    return this.#only(await this.#database.raw<Row>(statements.addTest, params));
  }

  async again(endpoint: EndpointId, message: string, now: Instant): Promise<Delivery> {
    return this.#only(await this.#database.raw<Row>(statements.again, [endpoint, message, now]));
  }

  async claim({ now, until, busy, mostEach }: Claim): Promise<Claimed[]> {
    const params = [[...busy.keys()], [...busy.values()], now, mostEach, until];
    const claimed = await this.#database.raw<Claimed>(statements.claim, params);
    return claimed.sort((a, b) => a.number - b.number);
  }

  async settle(
    { endpoint, message, attempts }: Claimed,
    state: State,
    due: Instant,
    outcome: Outcome,
  ): Promise<void> {
    await this.#database.raw(statements.settle, [endpoint, message, attempts, state, due, String(outcome)]);
  }

  async putBack({ endpoint, message, attempts }: Claimed, now: Instant): Promise<void> {
    await this.#database.raw(statements.putBack, [endpoint, message, attempts, now]);
  }

  /** Nothing more is sent to an endpoint that says that it is gone. */
  async turnOff({ endpoint, url }: Claimed): Promise<void> {
    await this.#database.raw(statements.turnOff, [endpoint, url]);
  }

  /** Forgets what is a week old. */
  async sweep(now: Instant): Promise<void> {
    await this.#database.raw(statements.sweep, [now - KEPT_FOR]);
  }

  #only([row]: readonly Row[]): Delivery {
    if (row === undefined) throw new Refusal(liveErrors['live.no-such-webhook']);
    return asShown(row);
  }
}

const asShown = (row: Row): Delivery => ({
  id: row.message,
  kind: row.kind,
  at: row.at,
  state: row.state,
  attempts: row.attempts,
  next: row.state === 'waiting' ? row.due : null,
  lastAttempt: row.last_attempt,
  outcome: row.outcome === null ? null : outcomeOf(row.outcome),
});

const outcomeOf = (kept: string): Outcome => (/^\d+$/.test(kept) ? Number(kept) : kept) as Outcome;
