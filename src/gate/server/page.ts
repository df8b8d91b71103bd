import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const PAGE = fileURLToPath(new URL('../../../dist/gate', import.meta.url));
const YEAR_SECONDS = 31_536_000;

/** Seconds after which a program may ask again; a browser's page knows better. */
const RETRY_AFTER = 120;

/** Serves the waiting page at /gate/, and gives the function that shows it at whatever address somebody asked for. */
export async function serveWaitingPage(app: FastifyInstance): Promise<(reply: FastifyReply) => FastifyReply> {
  if (!existsSync(join(PAGE, 'index.html'))) {
    throw new Error(`The waiting page is not built: no index.html in ${PAGE}; npm run build makes it.`);
  }
  await app.register(fastifyStatic, {
    root: PAGE,
    prefix: '/gate/',
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isForEver = path.includes('/assets/');
      reply.header('cache-control', isForEver ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  return (reply) =>
    reply
      .code(503)
      .headers({ 'retry-after': RETRY_AFTER, 'cache-control': 'no-store' })
      .sendFile('index.html', PAGE, { cacheControl: false });
}
