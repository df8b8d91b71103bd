import { randomUUID } from 'node:crypto';
import { hours, type Instant } from '#kit/model/clock.ts';
import type { RequestOf } from '#kit/model/contract.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Database } from '#kit/server/db/index.ts';
import { liveErrors } from '../../model/errors.ts';
import {
  type changeEndpoint,
  type createEndpoint,
  type Endpoint,
  type EndpointId,
  MOST_ENDPOINTS,
} from '../../model/webhooks/contract.ts';
import type { LiveTables } from '../tables.ts';
import { keyOf, secretOf } from './signature.ts';
import * as statements from './statements.ts';

/** A receiver has so long to take its new secret. */
const BOTH_SIGN_FOR = hours(24);

type Row = LiveTables['live_webhook_endpoints'] & {
  readonly waiting: number;
  readonly failing_since: number | null;
  readonly gave_up: number;
};

interface WithSecret {
  readonly endpoint: Endpoint;
  readonly secret: string;
}

/** The endpoints of a deployment. */
export class Endpoints {
  readonly #database: Database;
  readonly #schoolSecret: string;

  constructor(database: Database, schoolSecret: string) {
    this.#database = database;
    this.#schoolSecret = schoolSecret;
  }

  async list(): Promise<Endpoint[]> {
    return (await this.#read(null)).map(asShown);
  }

  async create(
    { url, kinds, school }: RequestOf<typeof createEndpoint>['body'],
    now: Instant,
  ): Promise<WithSecret> {
    const id = randomUUID() as EndpointId;
    const params = [id, url, [...new Set(kinds)], school, now, MOST_ENDPOINTS];
    const [, added] = await this.#database.transact([
      { sql: statements.lockEndpoints },
      { sql: statements.addEndpoint, params },
    ]);
    if (added?.length !== 1) throw new Refusal(liveErrors['live.too-many-webhooks']);
    return await this.#withSecret(id);
  }

  async change(id: EndpointId, changes: RequestOf<typeof changeEndpoint>['body']): Promise<Endpoint> {
    const { url = null, kinds, school, on = null } = changes;
    const unique = kinds === undefined ? null : [...new Set(kinds)];
    const params = [id, url, unique, school !== undefined, school ?? null, on];
    await this.#database.raw(statements.changeEndpoint, params);
    return asShown(await this.#one(id));
  }

  async renewSecret(id: EndpointId, now: Instant): Promise<WithSecret> {
    await this.#database.raw(statements.renewSecret, [id, now + BOTH_SIGN_FOR]);
    return await this.#withSecret(id);
  }

  async remove(id: EndpointId): Promise<void> {
    const [removed] = await this.#database.transact([
      { sql: statements.removeEndpoint, params: [id] },
      { sql: statements.removeDeliveries, params: [id] },
    ]);
    if (removed?.length !== 1) throw new Refusal(liveErrors['live.no-such-webhook']);
  }

  async #withSecret(id: EndpointId): Promise<WithSecret> {
    const row = await this.#one(id);
    return { endpoint: asShown(row), secret: secretOf(keyOf(this.#schoolSecret, id, row.generation)) };
  }

  async #one(id: EndpointId): Promise<Row> {
    const [row] = await this.#read(id);
    if (row === undefined) throw new Refusal(liveErrors['live.no-such-webhook']);
    return row;
  }

  async #read(id: EndpointId | null): Promise<Row[]> {
    return await this.#database.raw<Row>(statements.readEndpoints, [id]);
  }
}

const asShown = (row: Row): Endpoint => ({
  id: row.id,
  url: row.url,
  kinds: row.kinds,
  school: row.school,
  on: row.is_on,
  offBecause: row.off_because,
  createdAt: row.created_at,
  waiting: row.waiting,
  failingSince: row.failing_since,
  gaveUp: row.gave_up,
  oldSecretUntil: row.old_secret_until,
});
