import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kitErrors, Refusal } from '../../model/errors.ts';
import type { Config } from '../config.ts';
import { isOwnOrigin } from './origin.ts';

/** Everything comes from one origin. Older Safari does not read 'self' as covering web sockets, hence the host. */
function contentSecurityPolicy(request: FastifyRequest): string {
  const socket = `${request.protocol === 'https' ? 'wss' : 'ws'}://${request.host}`;
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(self), display-capture=(self), autoplay=(self), geolocation=(), payment=(), usb=()',
};

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Strict headers on every reply, and no state changed on behalf of another site's page. */
export function secureReplies(app: FastifyInstance, config: Config): void {
  const strictTransport = config.publicUrl !== undefined || config.tls !== undefined;
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request, strictTransport));
    if (UNSAFE.has(request.method) && !isOwnOrigin(request.raw, config)) {
      throw new Refusal(kitErrors['kit.cross-origin']);
    }
  });
}

export function securityHeaders(request: FastifyRequest, strictTransport: boolean): Record<string, string> {
  return {
    ...FIXED_HEADERS,
    'content-security-policy': contentSecurityPolicy(request),
    ...(strictTransport ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
