import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import { type EntryDesk, refusalOf } from './desk.ts';
import type { SignedEntry } from './new-entry.ts';

/** Pages that are open to those who wait: the day's courses, which are files. */
const OPEN_PAGES = ['/cours/'];

export interface GuardDeps {
  readonly desk: EntryDesk;
  /** An entry without a wait; undefined while somebody waits, or where the gate is elsewhere. */
  letIn(): SignedEntry | undefined;
  /** Sends the waiting page, if there is one. */
  readonly sendPage: ((reply: FastifyReply) => FastifyReply) | undefined;
}

/**
 * Lets nobody past without an entry (G11): a page's address shows the waiting page, an API's refuses. Who comes while
 * nobody waits gets an entry on the way (G2).
 */
export function guard(app: FastifyInstance, { desk, letIn, sendPage }: GuardDeps): void {
  app.addHook('onRequest', async (request, reply) => {
    const asked = kindOf(request);
    if (asked === 'open') return;
    const inside = desk.look(request, reply);
    desk.hide(request);
    if (inside === 'inside') return;
    const entry = inside === 'outside' ? letIn() : undefined;
    if (entry !== undefined) {
      desk.give(reply, entry);
      return;
    }
    if (asked === 'page' && sendPage !== undefined) return sendPage(reply);
    throw new Refusal(refusalOf(inside));
  });
}

/** The school's routes are those with an access check; what else it serves are its pages and their files. */
function kindOf(request: FastifyRequest): 'open' | 'route' | 'page' {
  const { url, config } = request.routeOptions;
  if (url?.startsWith('/gate')) return 'open';
  if (config.access !== undefined) return 'route';
  return isPage(request) ? 'page' : 'open';
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' || headers.accept?.includes('text/html');
  return method === 'GET' && isNavigation === true && !OPEN_PAGES.some((open) => url.startsWith(open));
}
