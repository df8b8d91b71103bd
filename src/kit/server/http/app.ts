import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Config } from '../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { answerErrors } from './errors.ts';
import { observeRequests } from './observe.ts';
import { publishOpenApi } from './openapi.ts';
import { secureReplies } from './security.ts';

export interface HttpDeps {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  /** PEM texts, when the school itself ends TLS. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Commands, forms and rosters are small; what is larger says so on its own route. */
const BODY_LIMIT_BYTES = 256 * 1024;

/**
 * A request that trickles in holds its connection no longer. Only what comes from the client counts: an event
 * stream, a long poll and a socket are answers.
 */
const REQUEST_WITHIN_MS = 30_000;
/** Node takes the longer of the two for the whole request, whichever that is, so the head has no longer than that. */
const patience = { headersTimeout: REQUEST_WITHIN_MS, connectionsCheckingInterval: 5_000 };

/** An empty school front: validation, errors, security headers, observation and the API's description. */
export async function createHttp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    // The proxy's own word is the last one; what stands before it may be the client's.
    trustProxy: deps.config.trustProxy && ((_address: string, hop: number) => hop === 0),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: REQUEST_WITHIN_MS,
    ...(deps.tls === undefined ? { http: patience } : { https: { ...deps.tls, ...patience } }),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  observeRequests(app, deps.metrics);
  secureReplies(app, deps.config);
  await app.register(cookie);
  await publishOpenApi(app, deps.config);
  return app;
}
