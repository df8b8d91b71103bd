import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { type DivisionId, divisionId } from '#people/model/ids.ts';
import { type TicketId, ticketId } from '../../model/ids.ts';
import type { Calendar } from '../calendar.ts';
import { CellSeal } from './cell-seal.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

const Claims = z.object({
  id: ticketId,
  /** By the gate's clock. */
  arrived: instant,
  /** The number of the school day that it is good on. */
  day: z.int(),
  /** With a class card: the card's division, whose lane it opens. */
  division: z.optional(divisionId),
  /** Pupils of that class, of whom a gate that was started since knows nothing. */
  roster: z.optional(z.int().check(z.nonnegative())),
});

/** A place at the gate by arrival, for who has no pass (G5, G7). */
export type Ticket = z.output<typeof Claims>;

export class Tickets {
  readonly #seal: CellSeal<Ticket>;
  readonly #calendar: Calendar;

  constructor(keys: CellKeys, cell: string, calendar: Calendar) {
    this.#seal = new CellSeal(new Seal(keys, 'ticket'), cell, Claims);
    this.#calendar = calendar;
  }

  sign(
    holder: {
      readonly id: TicketId;
      readonly division?: DivisionId | undefined;
      readonly roster?: number | undefined;
    },
    arrived: Instant,
  ): string {
    return this.#seal.sign({ ...holder, arrived, day: this.#calendar.day(arrived) });
  }

  /** Null for one that is not genuine, or of another school day. */
  read(token: unknown, now: Instant): Ticket | null {
    const ticket = this.#seal.open(token);
    return ticket === null || ticket.day !== this.#calendar.day(now) ? null : ticket;
  }
}
