import type { FastifyInstance, FastifyReply } from 'fastify';

/** Puts a cookie on an answer now, not when Fastify sends it: a stream and an upload answer by themselves. */
export function putCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  options: Parameters<FastifyInstance['serializeCookie']>[2],
): void {
  reply.header('set-cookie', reply.server.serializeCookie(name, value, options));
}
