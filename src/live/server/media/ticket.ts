import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { type Clock, hours, type Instant } from '#kit/model/clock.ts';
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
  /** When that session ends, if nothing prolongs it. */
  readonly until: Instant | null;
}

const Claims = z.object({
  classroom: classroomId,
  member: memberId,
  session: z.nullable(z.string()),
  until: z.nullable(z.number()),
});

/** A school day, or less: what is left of the session. */
const LIFE_MS = hours(12);

export class MediaTickets {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#key = createHmac('sha256', secret).update('preau media ticket').digest();
    this.#clock = clock;
  }

  sign(ticket: MediaTicket): Promise<string> {
    const now = this.#clock.now();
    const end = Math.min(now + LIFE_MS, ticket.until ?? Number.POSITIVE_INFINITY);
    return new SignJWT({ ...ticket })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor(end / 1000))
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
