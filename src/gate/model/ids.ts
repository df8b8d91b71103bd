import type { Branded } from '#kit/model/brand.ts';
import { idOf } from '#people/model/ids.ts';

/** Whoever waits without a pass: 128 random bits that the device drew, as base64url. */
export type TicketId = Branded<string, 'TicketId'>;

/** The last of 22 characters holds two bits: any other would be a second spelling of the same id. */
export const ticketId = idOf<TicketId>(/^[A-Za-z0-9_-]{21}[AQgw]$/);
