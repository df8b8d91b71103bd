import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { Clock } from '#kit/model/clock.ts';
import { type ClassroomId, classroomId, type MemberId, memberId } from '../../model/ids.ts';

/**
 * Who connects to a class's media, in the school's own handwriting. It opens nothing by itself: the proxy
 * asks the class log at every connection, and the media engine does not know its signature.
 */
export interface MediaTicket {
  readonly classroom: ClassroomId;
  readonly member: MemberId;
  /** The session that asked for it; the ticket ends with it. Null for a visitor without account. */
  readonly session: string | null;
}

const Claims = z.object({ classroom: classroomId, member: memberId, session: z.nullable(z.string()) });

/** A school day; the session usually ends earlier, and with it the ticket. */
const LIFE_SECONDS = 12 * 3600;

export class MediaTickets {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#key = createHmac('sha256', secret).update('preau media ticket').digest();
    this.#clock = clock;
  }

  sign(ticket: MediaTicket): Promise<string> {
    const now = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ ...ticket })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_SECONDS)
      .sign(this.#key);
  }

  /** Null for a ticket that is forged, expired or of another form. */
  async read(token: string): Promise<MediaTicket | null> {
    const currentDate = new Date(this.#clock.now());
    const verified = await jwtVerify(token, this.#key, { algorithms: ['HS256'], currentDate }).catch(
      () => null,
    );
    return verified === null ? null : (Claims.safeParse(verified.payload).data ?? null);
  }
}
