import type { MemberId } from '../ids.ts';
import { has, membersOf } from '../record.ts';
import type { ClassState } from '../state.ts';

/** Who watches the class now. */
export const visitorsHere = ({ visits, present }: ClassState): readonly MemberId[] =>
  membersOf(visits).filter((member) => has(present, member));
