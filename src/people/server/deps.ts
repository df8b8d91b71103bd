import type { Kysely } from 'kysely';
import type { Clock } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { SignInLimits } from './accounts/limits.ts';
import type { Sessions } from './accounts/sessions.ts';
import type { Demo } from './demo/index.ts';
import type { PeopleTables } from './tables.ts';

export interface PeopleDeps {
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'host' | 'port' | 'tls' | 'demo'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Migrated. */
  readonly database: Database;
}

/** What the routes of this room work with. */
export interface Office {
  readonly db: Kysely<PeopleTables>;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly demo: Demo | undefined;
}
