import type { PersonId } from '#people/model/ids.ts';
import type { ByMember } from '../record.ts';

/** Guests who are in, and which absent pupil of the roster each of them is. No two are the same. */
export type PegsTaken = ByMember<PersonId>;

export const noPegsTaken: PegsTaken = {};
