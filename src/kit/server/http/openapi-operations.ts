import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { toJSONSchema } from 'zod/v4/core';
import type { Asks } from './mount.ts';

type Transformed = ReturnType<SwaggerTransform>;

export const refusalSchema = {
  type: 'object' as const,
  description: 'Why the school declined.',
  properties: {
    code: { type: 'string' as const, description: 'What a program branches on; never reused.' },
    detail: { type: 'string' as const, description: 'For the engineer who reads it.' },
  },
  required: ['code', 'detail'],
};

/** An operation as its contract says it, with who may call it and what it streams. */
export const describeOperation: SwaggerTransform = (given) => {
  const { schema, url }: Transformed = jsonSchemaTransform(
    given as Parameters<typeof jsonSchemaTransform>[0],
  );
  const { access, item, bytes } = given.route.config ?? {};
  const described = {
    ...schema,
    ...(access && { security: securityOf(access.asks) }),
    ...(item && { response: streamOf(toJSONSchema(item, { io: 'output' })) }),
    ...(bytes?.gives && { response: { 200: { description: 'Bytes.', content: bytesOf(bytes.gives) } } }),
    ...(bytes?.takes && { body: { content: bytesOf(bytes.takes.types) } }),
  };
  return { schema: described, url } as Transformed;
};

/** `{}`: a session is one way in, and not the only one. */
function securityOf(asks: Asks | undefined) {
  switch (asks) {
    case 'nothing':
      return [];
    case 'session':
      return [{ session: [] }];
    case 'staff':
      return [{ staff: [] }];
    case undefined:
      return [{ session: [] }, {}];
  }
}

function streamOf({ $schema: _, ...item }: object & { $schema?: unknown }) {
  return {
    200: {
      description: 'One item after the other, or with a long poll a list of them.',
      content: {
        'text/event-stream': { schema: item },
        'application/json': { schema: { type: 'array', items: item } },
      },
    },
  };
}

const bytesOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

interface Operation {
  readonly security?: readonly object[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  responses?: Record<string, object>;
}

/** Every failure has one form; which statuses are sure to occur follows from what an operation takes. */
export const describeRefusals: SwaggerTransformObject = (given) => {
  if (!('openapiObject' in given)) return given.swaggerObject;
  for (const item of Object.values(given.openapiObject.paths ?? {})) {
    for (const operation of Object.values(item ?? {}) as Operation[]) {
      if (operation.responses === undefined) continue;
      const { security = [], parameters, requestBody } = operation;
      const asksForSession = security.length > 0 && security.every((way) => 'session' in way);
      Object.assign(operation.responses, {
        ...((parameters ?? requestBody) && { 400: refused('The request has another form.') }),
        ...(asksForSession && { 401: refused('Nobody is signed in.'), 403: refused('This person may not.') }),
        '4XX': refused('Declined; the code says why.'),
      });
    }
  }
  return given.openapiObject;
};

function refused(description: string) {
  const schema = { $ref: '#/components/schemas/Refusal' };
  return { description, content: { 'application/json': { schema } } };
}
