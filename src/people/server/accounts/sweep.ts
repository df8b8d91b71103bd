import type { Kysely } from 'kysely';
import { type Clock, hours } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { deleteExpiredSessions } from '../store/accounts.ts';
import type { PeopleTables } from '../tables.ts';

/** Most people close the tab and never sign out: what they leave behind is removed, now and every hour. */
export function sweepSessions(db: Kysely<PeopleTables>, clock: Clock, log: Log): AsyncDisposable {
  const sweep = () =>
    deleteExpiredSessions(db, clock.now()).catch((err) =>
      log.error({ err }, 'old sessions were not removed'),
    );
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, hours(1)).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
