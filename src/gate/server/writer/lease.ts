import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { seconds } from '#kit/model/clock.ts';
import type { GateTables } from '../tables.ts';

/** A writer that is not heard of for so long is one no more. */
const LEASE_MS = seconds(5);

/** What a writer leaves to the next one, wherever that runs. */
export interface Legacy {
  /** The latest that it published, as JSON. */
  readonly bulletin: string;
  /** What its operator has ordered, as JSON. */
  readonly orders: string;
}

/** By the database's clock: those of the gates may differ. */
const now = sql<string>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * The right to write for a cell (G1), which one process has at a time. It ends by this process's own monotonic clock before
 * the database gives it to another one: also for a process that was stopped, or cannot reach the database.
 */
export class Lease {
  readonly #db: Kysely<GateTables>;
  readonly #cell: string;
  readonly #owner = randomUUID();
  /** By the monotonic clock, milliseconds. */
  #until = Number.NEGATIVE_INFINITY;

  constructor(db: Kysely<GateTables>, cell: string) {
    this.#db = db;
    this.#cell = cell;
  }

  get isHeld(): boolean {
    return performance.now() < this.#until;
  }

  /**
   * Takes the lease, or keeps it.
   *
   * @param legacy undefined leaves what is there
   * @returns false while another process has it
   * @throws when the database does not answer
   */
  async renew(legacy: Legacy | undefined): Promise<boolean> {
    const until = performance.now() + LEASE_MS;
    const { rows } = await sql`
      insert into gate_writers as held (cell, owner, until, bulletin, orders)
      values (${this.#cell}, ${this.#owner}, ${now} + ${LEASE_MS}, ${legacy?.bulletin ?? null}, ${legacy?.orders ?? null})
      on conflict (cell) do update set
        owner = excluded.owner,
        until = excluded.until,
        bulletin = coalesce(excluded.bulletin, held.bulletin),
        orders = coalesce(excluded.orders, held.orders)
      where held.owner = excluded.owner or held.until < ${now}
      returning owner`.execute(this.#db);
    const isOurs = rows.length > 0;
    this.#until = isOurs ? until : Number.NEGATIVE_INFINITY;
    return isOurs;
  }

  /** What the latest writer has left until now. */
  async legacy(): Promise<Partial<Legacy>> {
    const found = await this.#db
      .selectFrom('gate_writers')
      .where('cell', '=', this.#cell)
      .select(['bulletin', 'orders'])
      .executeTakeFirst();
    return {
      ...(found?.bulletin && { bulletin: found.bulletin }),
      ...(found?.orders && { orders: found.orders }),
    };
  }

  /** Another process need not wait until it ends. */
  async release(): Promise<void> {
    this.#until = Number.NEGATIVE_INFINITY;
    await this.#db
      .updateTable('gate_writers')
      .set({ until: 0 })
      .where('cell', '=', this.#cell)
      .where('owner', '=', this.#owner)
      .execute();
  }
}
