import * as z from 'zod/mini';
import { personId } from '#people/model/ids.ts';
import { ticketId } from '../../model/ids.ts';

const person = z.object({ kind: z.literal('person'), holder: personId });
const ticket = z.object({ kind: z.literal('ticket'), holder: ticketId });

/** Whose something is: a person's, by a pass, or that of a walk-in's ticket. */
export type Holder = z.output<typeof person> | z.output<typeof ticket>;

/** Claims about a holder. */
export function aboutHolder<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.discriminatedUnion('kind', [z.extend(person, shape), z.extend(ticket, shape)]);
}
