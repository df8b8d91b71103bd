import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { describeOperation, describeRefusals, refusalSchema } from './openapi-operations.ts';
import { apiPage } from './openapi-page.ts';

/** The API's description, for programs (`/api/openapi.json`) and for people (`/api`). */
export async function publishOpenApi(app: FastifyInstance, config: Config): Promise<void> {
  const isSecure = config.publicUrl !== undefined || config.tls !== undefined;
  const name = `${isSecure ? '__Host-' : ''}preau.session_token`;
  const announced = new Map<string, object>();
  app.decorate('announced', announced);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Préau',
        description: 'The API of a virtual school. Its own web app uses nothing else.',
        version: '0.1.0',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name },
          staff: { type: 'http', scheme: 'bearer' },
        },
        schemas: { Refusal: refusalSchema },
      },
    },
    transform: describeOperation,
    transformObject: (given) => ({
      ...describeRefusals(given),
      ...(announced.size > 0 && { webhooks: Object.fromEntries(announced) }),
    }),
  });
  app.get('/api/openapi.json', { schema: { hide: true } as object }, async () => app.swagger());
  app.get('/api', { schema: { hide: true } as object }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger())),
  );
}
