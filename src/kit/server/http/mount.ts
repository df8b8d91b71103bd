import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { $ZodType } from 'zod/v4/core';
import type { ReplyOf, RequestOf, Route } from '../../model/contract.ts';

export type Asks = 'nothing' | 'session' | 'staff';

/** A parsed request, before it is known whether the one who asks may. */
export type Asked<R extends Route> = RequestOf<R> & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/**
 * Decides who may use a route: throws a Refusal, or returns what it found out (the viewer, the lesson), which
 * the handler receives as `access`. Every route has one; `anyone` says that it is meant to be public.
 */
export interface Access<R extends Route, A> {
  (asked: Asked<R>): A | Promise<A>;
  /** What it takes nobody without; unsaid where a session is one of several ways. `staff`: a token of the school's own. */
  readonly asks?: Asks;
}

export const anyone = Object.assign((): undefined => undefined, { asks: 'nothing' as const });

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The check of a mounted route; other routes have none. */
    readonly access?: { readonly asks?: Asks };
    /** What one item of a `stream` route is like. */
    readonly item?: $ZodType;
  }
}

/**
 * Puts a route of a contract on the server.
 *
 * A `stream` route's handler writes to `reply.raw` by itself, after `reply.hijack()`, and resolves at once. A handler that has
 * bytes of the reply's form sends them, and gives back `reply`.
 */
export function mount<R extends Route, A>(
  app: FastifyInstance,
  route: R,
  access: Access<R, A>,
  handler: (
    asked: Asked<R> & { readonly access: A },
  ) => Promise<ReplyOf<R> | FastifyReply> | ReplyOf<R> | FastifyReply,
): void {
  const { params, query, body, reply } = route.parts;
  const schema = {
    summary: route.summary,
    tags: [roomOf(route.path)],
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(reply && route.kind !== 'stream' && { response: { 200: reply } }),
  } as FastifySchema;
  app.route({
    method: route.method,
    url: route.path,
    schema,
    config: { access, ...(reply && route.kind === 'stream' && { item: reply }) },
    handler: async (request, reply) => {
      const asked = {
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      } as Asked<R>;
      const found = await access(asked);
      const answer = await handler({ ...asked, access: found });
      if (reply.sent) return reply;
      return answer ?? reply.code(204).send();
    },
  });
}

function roomOf(path: string): string {
  const [, first, second] = path.split('/');
  return (first === 'api' ? second : first) ?? 'kit';
}
