import type { FastifyInstance } from 'fastify';
import { type $ZodType, toJSONSchema } from 'zod/v4/core';

/** A request that the school sends by itself, to whoever asked for it. */
export interface Announcement {
  /** What it tells, as a name: `class.opened`. */
  readonly name: string;
  readonly summary: string;
  /** By name, what each of its headers says. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: $ZodType;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What the API's description says under `webhooks`, by name. */
    readonly announced: Map<string, object>;
  }
}

/** Has the API's description tell of a request that the school sends. */
export function announce(app: FastifyInstance, { name, summary, headers, body }: Announcement): void {
  const { $schema: _, ...schema } = toJSONSchema(body, { io: 'output' });
  app.announced.set(name, {
    post: {
      summary,
      parameters: Object.entries(headers).map(([header, description]) => ({
        name: header,
        in: 'header',
        required: true,
        description,
        schema: { type: 'string' },
      })),
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'Taken. The body is ignored.' },
        '410': { description: 'Gone: nothing more is sent to this address.' },
        default: { description: 'Not taken: the school tries again later. Redirections are not followed.' },
      },
    },
  });
}
