import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
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
    /** The media types of a body and of an answer that are bytes. */
    readonly bytes?: Pick<Route, 'takes' | 'gives'>;
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
  const { takes, gives } = route;
  const schema = {
    summary: route.summary,
    tags: [roomOf(route.path)],
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && !takes && { body }),
    ...(reply && route.kind !== 'stream' && { response: { 200: reply } }),
  } as FastifySchema;
  const options: RouteOptions = {
    method: route.method,
    url: route.path,
    schema,
    config: {
      access,
      ...(reply && route.kind === 'stream' && { item: reply }),
      ...((takes || gives) && { bytes: { ...(takes && { takes }), ...(gives && { gives }) } }),
    },
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
  };
  if (takes) takeBytes(app, takes, options);
  else app.route(options);
}

/** In a scope of its own: elsewhere a body of these types stays refused. */
function takeBytes(
  app: FastifyInstance,
  { types, limit }: NonNullable<Route['takes']>,
  options: RouteOptions,
) {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([...types], { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({ ...options, bodyLimit: limit });
  });
}

function roomOf(path: string): string {
  const [, first, second] = path.split('/');
  return (first === 'api' ? second : first) ?? 'kit';
}
