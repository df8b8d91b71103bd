import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kitErrors, Refusal } from '../../model/errors.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { isLoopback } from './addresses.ts';

export interface HealthDeps {
  readonly metrics: Metrics;
  /** Opens /metrics to who presents it; without one only this machine reads them. */
  readonly metricsToken: string | undefined;
  /** What must work before traffic is sent here; each resolves, or rejects with the reason. */
  readonly ready: Readonly<Record<string, () => Promise<unknown>>>;
}

/** `/healthz`: the process answers. `/readyz`: it can serve. `/metrics`: Prometheus' text format. */
export function publishHealth(app: FastifyInstance, deps: HealthDeps): void {
  const hidden = { schema: { hide: true } as object };
  app.get('/healthz', hidden, async () => ({ status: 'ok' }));

  app.get('/readyz', hidden, async (_request, reply) => {
    const checks = await Promise.all(
      Object.entries(deps.ready).map(async ([name, check]) => {
        const works = await check().then(
          () => true,
          () => false,
        );
        return [name, works] as const;
      }),
    );
    const ready = checks.every(([, works]) => works);
    return reply.code(ready ? 200 : 503).send({ ready, checks: Object.fromEntries(checks) });
  });

  app.get('/metrics', hidden, async (request, reply) => {
    if (!mayReadMetrics(request, deps.metricsToken)) throw new Refusal(kitErrors['kit.not-found']);
    return reply.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
}

/** Behind a proxy on the same machine everybody seems local, so a forwarded request needs the token too. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    return isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined;
  }
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
