import type * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

/** Schemas of one route. What a part lacks, the route does not take. */
interface Parts {
  params?: $ZodType;
  query?: $ZodType;
  body?: $ZodType;
  reply?: $ZodType;
}

/**
 * One address of the API, said once: the server mounts it (`kit/server/http/mount.ts`), the web app calls
 * it (`kit/web/api.ts`), the OpenAPI document describes it.
 */
export interface Route<P extends Parts = Parts> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form: `/api/classrooms/:classroom/commands`. */
  readonly path: string;
  /** One sentence, shown in the API's documentation. */
  readonly summary: string;
  /** `stream` routes write their own reply (server-sent events); `reply` then describes one event. */
  readonly kind?: 'json' | 'stream';
  /** The body is bytes instead of JSON (`body` is then `z.instanceof(Uint8Array)`): of which media types, and at most how many. */
  readonly takes?: { readonly types: readonly string[]; readonly limit: number };
  /** The answer is bytes of one of these media types. */
  readonly gives?: readonly string[];
  readonly parts: P;
}

/** A page loads of a contract only the routes that it calls. */
/* @__NO_SIDE_EFFECTS__ */
export function route<const P extends Parts>(
  definition: Omit<Route<P>, 'parts'> & P,
): Route<Pick<P, keyof P & keyof Parts>> {
  const { params, query, body, reply, ...rest } = definition;
  const given = Object.fromEntries(
    Object.entries({ params, query, body, reply }).filter(([, schema]) => schema !== undefined),
  );
  return { ...rest, parts: given as Pick<P, keyof P & keyof Parts> };
}

type Output<S> = S extends $ZodType ? z.output<S> : undefined;
type Input<S> = S extends $ZodType ? z.input<S> : undefined;

/** What the handler of a route receives, parsed. */
export type RequestOf<R> =
  R extends Route<infer P>
    ? {
        params: Output<P['params']>;
        query: Output<P['query']>;
        body: Output<P['body']>;
      }
    : never;

/** What a caller of a route gives: only the parts that the route takes. */
export type CallOf<R> = R extends Route<infer P> ? { [K in Exclude<keyof P, 'reply'>]: Input<P[K]> } : never;

/** What a route answers. */
export type ReplyOf<R> =
  R extends Route<infer P> ? (P['reply'] extends $ZodType ? z.output<P['reply']> : undefined) : never;
