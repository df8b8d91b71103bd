import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { apiPage } from './openapi-page.ts';

/** The API's description, for programs (`/api/openapi.json`) and for people (`/api`). */
export async function publishOpenApi(app: FastifyInstance): Promise<void> {
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
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'preau.session_token' } },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } as object }, async () => app.swagger());
  app.get('/api', { schema: { hide: true } as object }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger())),
  );
}
