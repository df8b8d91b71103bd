import type { Kysely } from 'kysely';
import { type Clock, type Instant, minutes, seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { GateTables } from '../tables.ts';

/** Within this time, and the query's own, a revocation by another node is known here. */
const REFRESH_MS = seconds(3);
/** Another node's clock, or a commit that takes long, may bring one that is older than the newest known. */
const OVERLAP_MS = minutes(1);

export interface RevocationDeps {
  readonly db: Kysely<GateTables>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whose passes were taken back, and since when: kept in the database, and known here without a look-up. */
export class Revocations implements AsyncDisposable {
  readonly #db: Kysely<GateTables>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #before = new Map<PersonId, Instant>();
  #newest: Instant = 0;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();

  private constructor({ db, clock, log }: RevocationDeps) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
  }

  static async open(deps: RevocationDeps): Promise<Revocations> {
    const revocations = new Revocations(deps);
    await revocations.refresh();
    revocations.#timer = setInterval(() => {
      revocations.#reading = revocations
        .refresh()
        .catch((err) => deps.log.error({ err }, 'revocations of passes were not read'));
    }, REFRESH_MS).unref();
    return revocations;
  }

  isVoid({ person, issued }: { readonly person: PersonId; readonly issued: Instant }): boolean {
    return issued < (this.#before.get(person) ?? 0);
  }

  /** Takes back every pass that a person was ever issued. Durable when it resolves. */
  async revoke(person: PersonId): Promise<void> {
    // One that was issued in this very millisecond too.
    const before = this.#clock.now() + 1;
    await this.#db
      .insertInto('gate_revocations')
      .values({ person, before })
      .onConflict((conflict) =>
        conflict.column('person').doUpdateSet({ before }).where('gate_revocations.before', '<', before),
      )
      .execute();
    this.#learn(person, before);
    this.#log.info('the passes of a person were revoked');
  }

  /** Learns what other nodes have revoked. */
  async refresh(): Promise<void> {
    const found = await this.#db
      .selectFrom('gate_revocations')
      .where('before', '>', this.#newest - OVERLAP_MS)
      .select(['person', 'before'])
      .execute();
    for (const { person, before } of found) this.#learn(person, before);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#reading;
  }

  #learn(person: PersonId, before: Instant): void {
    if (before > (this.#before.get(person) ?? 0)) this.#before.set(person, before);
    this.#newest = Math.max(this.#newest, before);
  }
}
