import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from './errors.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built web app: files whose names hold a hash for ever, the page itself fresh each time. Every
 * address that is neither a file nor the API's is the page, whose router knows what to show.
 */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`The web app is not built: no index.html in ${folder}; npm run build makes it.`);
  }
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api') && !request.url.startsWith('/assets');
    return isPage ? reply.sendFile('index.html') : answerNotFound(request, reply);
  });
}
