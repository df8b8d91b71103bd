/**
 * A school under measurement, in a process of its own: `node school.ts STORAGE PLACE SIZES`, where STORAGE is
 * `embedded` (PLACE a data folder), `postgres` (PLACE a URL) or `nothing` (PLACE a URL, for the sessions alone),
 * and SIZES are those of its classes, with commas between. It has the media engine that its environment names, if any.
 */
import type { AddressInfo } from 'node:net';
import { type Config, readConfig } from '#kit/server/config.ts';
import { migrate, openDatabase } from '#kit/server/db/index.ts';
import { createHttp } from '#kit/server/http/app.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { Metrics } from '#kit/server/telemetry/metrics.ts';
import { openPeople, peopleMigrations } from '#people/server/index.ts';
import { buildSchool, systemClock } from '../../src/app/school.ts';
import { openLive } from '../../src/live/server/room.ts';
import { noLog, throwawayKeys } from './no-storage.ts';
import { populate } from './population.ts';
import type { Ready } from './shape.ts';

const secret = 'a secret of the bench that is long enough to be one';
const [storage = '', place = '', sizes = ''] = process.argv.slice(2);
const { PREAU_MEDIA_URL, PREAU_MEDIA_KEY, PREAU_MEDIA_SECRET } = process.env;

const config = readConfig({
  PREAU_PORT: '0',
  PREAU_SECRET: secret,
  PREAU_LOG_LEVEL: 'warn',
  // Everybody comes at once, and the gate is not what is measured.
  PREAU_GATE_RATE: '5000',
  PREAU_MEDIA_URL,
  PREAU_MEDIA_KEY,
  PREAU_MEDIA_SECRET,
  ...(storage === 'embedded' ? { PREAU_DATA: place } : { DATABASE_URL: place }),
});
const { http, database } =
  storage === 'nothing' ? await withoutStorage(config) : await buildSchool({ config, webApp: false });
const classes = await populate(database, secret, sizes.split(',').map(Number));
await http.listen({ host: config.host, port: 0 });
const { port } = http.server.address() as AddressInfo;
process.send?.({ port, classes } satisfies Ready);
process.once('disconnect', () => process.exit());

/** The same rooms, wired the same; only the log and the keys of words go nowhere. */
async function withoutStorage(config: Config) {
  const [log, metrics, clock] = [createLog(config.logLevel), new Metrics(), systemClock];
  const database = await openDatabase({ url: config.databaseUrl });
  await migrate(database, peopleMigrations);
  const people = await openPeople({ config, clock, log, database });
  const classes = openLive(
    { config, clock, log, metrics, people },
    { store: noLog, keys: throwawayKeys, commitSpacingMs: 60 },
  );
  const http = await createHttp({ config, log, metrics });
  people.mount(http);
  classes.routes(http);
  return { http, database };
}
