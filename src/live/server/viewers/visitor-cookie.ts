import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#kit/server/config.ts';
import { putCookie } from '#kit/server/http/cookies.ts';
import { type ClassroomId, type VisitorId, visitorId } from '../../model/ids.ts';

export const visitorCookieName = 'preau.visitor';
const schoolDaySeconds = 12 * 3600;

/**
 * Who has no account is known to one class by a random id, in a cookie that the school signs. It is sent to
 * that class's addresses only, and means nothing in another.
 */
export class VisitorCookies {
  readonly #key: Buffer;
  readonly #isSecure: boolean;

  constructor(config: Pick<Config, 'secret' | 'publicUrl' | 'tls'>) {
    this.#key = createHmac('sha256', config.secret).update('preau visitor cookie').digest();
    this.#isSecure = config.publicUrl !== undefined || config.tls !== undefined;
  }

  read(request: FastifyRequest, classroom: ClassroomId): VisitorId | undefined {
    const cookie = request.cookies[visitorCookieName] ?? '';
    const end = cookie.lastIndexOf('~');
    const visitor = visitorId.safeParse(cookie.slice(0, Math.max(end, 0)));
    if (!visitor.success) return undefined;
    const given = Buffer.from(cookie.slice(end + 1));
    const right = Buffer.from(this.#sign(classroom, visitor.data));
    return given.length === right.length && timingSafeEqual(given, right) ? visitor.data : undefined;
  }

  give(reply: FastifyReply, classroom: ClassroomId): VisitorId {
    const visitor = visitorId.parse(`visitor.${randomBytes(18).toString('base64url')}`);
    putCookie(reply, visitorCookieName, `${visitor}~${this.#sign(classroom, visitor)}`, {
      path: `/api/classrooms/${classroom}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
      maxAge: schoolDaySeconds,
    });
    return visitor;
  }

  #sign(classroom: ClassroomId, visitor: VisitorId): string {
    return createHmac('sha256', this.#key).update(`${classroom} ${visitor}`).digest('base64url');
  }
}
