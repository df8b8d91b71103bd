import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorKind, type ErrorReply, kitErrors, Refusal } from '../../model/errors.ts';

/** Every failure leaves as `{ code, detail }`; what the school did not foresee is logged and says no more than that. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) return answer(reply, error.kind);
    if (error.validation !== undefined) {
      return answer(reply, kitErrors['kit.bad-request'], placeOf(error));
    }
    const status = error.statusCode ?? 500;
    if (status === 429) return answer(reply, kitErrors['kit.too-many-requests']);
    if (status >= 400 && status < 500) return answer(reply, { ...kitErrors['kit.bad-request'], status });
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    return answer(reply, kitErrors['kit.internal']);
  });
}

/** For addresses under /api that no route has. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  return answer(reply, kitErrors['kit.not-found']);
}

function answer(reply: FastifyReply, kind: ErrorKind, detail = kind.detail) {
  const body: ErrorReply = { code: kind.code, detail };
  return reply
    .code(kind.status)
    .serializer(JSON.stringify)
    .type('application/json; charset=utf-8')
    .send(body);
}

/** Names the place that is wrong, never the value that was sent. */
function placeOf(error: FastifyError): string {
  const [first] = error.validation ?? [];
  const place = `${error.validationContext ?? 'request'}${first?.instancePath.replaceAll('/', '.') ?? ''}`;
  return `${kitErrors['kit.bad-request'].detail} Look at ${place}.`;
}
