import type { ByMember } from '../record.ts';
import type { VisitKind } from './kinds.ts';

/** Guests who are in to watch and listen. */
export type Visits = ByMember<VisitKind>;

export const noVisits: Visits = {};
