import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { openGate } from '#gate/server/index.ts';
import type { Clock } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import { type Database, migrate, openDatabase } from '#kit/server/db/index.ts';
import { createHttp } from '#kit/server/http/app.ts';
import { publishHealth } from '#kit/server/http/health.ts';
import { serveWebApp } from '#kit/server/http/web-app.ts';
import { createLog, type Log } from '#kit/server/telemetry/log.ts';
import { Metrics } from '#kit/server/telemetry/metrics.ts';
import { live } from '#live/server/index.ts';
import { openPeople } from '#people/server/index.ts';
import { migrations } from './migrations.ts';
import type { Service } from './run.ts';

const WEB_APP = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface SchoolOptions {
  readonly config: Config;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Tests of the API run without the built web app. */
  readonly webApp?: boolean;
}

/** One running school: every room, wired, behind one front. Disposing it ends what it opened, last first. */
export interface School extends Service {
  readonly http: FastifyInstance;
  readonly database: Database;
}

export const systemClock: Clock = { now: () => Date.now() };

export async function buildSchool(options: SchoolOptions): Promise<School> {
  const { config, clock = systemClock, log = createLog(config.logLevel), webApp = true } = options;
  await using opened = new AsyncDisposableStack();
  const metrics = new Metrics();
  const database = opened.use(await openDatabase(databaseOptions(config)));
  await migrate(database, migrations);
  const people = opened.use(await openPeople({ config, clock, log, database }));
  const gate = opened.use(await openGate({ config, clock, log, metrics, database, people }));
  const { isSessionLive } = people;
  const classes = opened.use(
    await live({ config, clock, log, metrics, database, people, gate, isSessionLive }),
  );
  const http = await createHttp({ config, log, metrics, tls: await readTls(config) });
  opened.defer(() => http.close());
  publishHealth(http, {
    metrics,
    metricsToken: config.metricsToken,
    ready: { database: () => database.raw('select 1') },
  });
  await gate.mount(http, webApp);
  people.mount(http);
  classes.routes(http);
  if (webApp) await serveWebApp(http, WEB_APP);
  const resources = opened.move();
  return {
    http,
    database,
    welcome: people.welcome,
    listen: async () => {
      const address = await http.listen({ host: config.host, port: config.port });
      return config.publicUrl ?? address;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

function databaseOptions(config: Config) {
  const { databaseUrl: url, dataFolder } = config;
  return url === undefined ? { dataFolder: join(dataFolder, 'database') } : { url };
}

export async function readTls({ tls }: Config) {
  if (tls === undefined) return undefined;
  const [cert, key] = await Promise.all([readFile(tls.cert, 'utf8'), readFile(tls.key, 'utf8')]);
  return { cert, key };
}
