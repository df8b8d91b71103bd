import type { FastifyInstance } from 'fastify';
import { openGateAlone } from '#gate/server/index.ts';
import type { Clock } from '#kit/model/clock.ts';
import { type Config, readConfig } from '#kit/server/config.ts';
import { migrate, openDatabase } from '#kit/server/db/index.ts';
import { createHttp } from '#kit/server/http/app.ts';
import { publishHealth } from '#kit/server/http/health.ts';
import { createLog, type Log } from '#kit/server/telemetry/log.ts';
import { Metrics } from '#kit/server/telemetry/metrics.ts';
import { migrations } from './migrations.ts';
import { run, type Service } from './run.ts';
import { readTls, systemClock } from './school.ts';

export interface GateAlone extends Service {
  readonly http: FastifyInstance;
}

export interface GateAloneOptions {
  readonly config: Config;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** `preau gate`: the gate in a process of its own, before a school or any other site. */
export function gate(environment: NodeJS.ProcessEnv): Promise<number> {
  return run(environment, () => buildGate({ config: readConfig(environment) }));
}

/** With the school's database it knows revoked passes and class codes; without one it needs nothing but its secrets. */
export async function buildGate(options: GateAloneOptions): Promise<GateAlone> {
  const { config, clock = systemClock, log = createLog(config.logLevel) } = options;
  await using opened = new AsyncDisposableStack();
  const metrics = new Metrics();
  const { databaseUrl: url } = config;
  const database = url === undefined ? undefined : opened.use(await openDatabase({ url }));
  if (database !== undefined) await migrate(database, migrations);
  const room = opened.use(await openGateAlone({ config, clock, log, metrics, database }));
  const http = await createHttp({ config, log, metrics, tls: await readTls(config) });
  opened.defer(() => http.close());
  publishHealth(http, { metrics, metricsToken: config.metricsToken, ready: {} });
  await room.mount(http, true);
  const resources = opened.move();
  return {
    http,
    welcome: [],
    listen: async () => {
      const address = await http.listen({ host: config.host, port: config.port });
      return config.publicUrl ?? address;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
