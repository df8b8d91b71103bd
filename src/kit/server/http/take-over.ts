import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/**
 * Takes an answer from Fastify, for who writes it by themselves. What the hooks have put on it goes with it: a cookie that
 * is lost here is one that its browser never shows, and the gate takes who shows no renewal for somebody else.
 */
export function takeOver(reply: FastifyReply): ServerResponse {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.hijack();
  return reply.raw;
}
