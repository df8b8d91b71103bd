import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Clock, hours } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Viewer } from '#people/model/access.ts';
import { noticesOf } from '../../model/webhooks/notice.ts';
import type { LiveRoom } from '../room.ts';
import { Addresses } from './addresses.ts';
import { Courier } from './courier.ts';
import { Deliveries } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { webhookMetrics } from './metrics.ts';
import { mountWebhooks } from './routes.ts';

export interface WebhookDeps extends Pick<LiveRoom, 'onDurable'> {
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'webhookNetworks'>;
  readonly clock: Clock;
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly people: { viewerOf(request: FastifyRequest): Promise<Viewer | undefined> };
}

const SWEEPS_EVERY = hours(1);

/** Tells other systems what happens in classes. The messages themselves are written with the class log. */
export function openWebhooks(deps: WebhookDeps): { mount(app: FastifyInstance): void } & AsyncDisposable {
  const { config, clock, database, log, onDurable, people } = deps;
  const addresses = new Addresses(config.webhookNetworks);
  const deliveries = new Deliveries(database);
  const endpoints = new Endpoints(database, config.secret);
  const metrics = webhookMetrics(deps.metrics, () => courier.inFlight);
  const courier = new Courier({
    deliveries,
    addresses,
    clock,
    log,
    metrics,
    schoolSecret: config.secret,
    origin: config.publicUrl ?? '',
  });
  onDurable((_classroom, events) => {
    if (events.some((event) => noticesOf(event).length > 0)) courier.wake();
  });
  const sweep = () =>
    void deliveries.sweep(clock.now()).catch((error: unknown) => {
      log.warn({ err: error }, 'old webhooks were not forgotten');
    });
  const sweeping = setInterval(sweep, SWEEPS_EVERY);
  return {
    mount: (app) => mountWebhooks(app, { clock, people, endpoints, deliveries, addresses, courier }),
    async [Symbol.asyncDispose]() {
      clearInterval(sweeping);
      await courier[Symbol.asyncDispose]();
    },
  };
}
