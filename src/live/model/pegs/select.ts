import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../ids.ts';
import { find, has, membersOf } from '../record.ts';
import { isPupil } from '../standing.ts';
import type { ClassState } from '../state.ts';

/** Which guest is on a pupil's peg. */
export const guestOn = ({ pegs }: Pick<ClassState, 'pegs'>, pupil: MemberId): MemberId | undefined =>
  membersOf(pegs).find((guest) => find(pegs, guest) === pupil);

/** Whether a pupil is absent, so that somebody can be put on their peg: who is sent out is not absent. */
export const isEmptyPeg = (state: ClassState, pupil: MemberId): pupil is PersonId =>
  isPupil(state, pupil) &&
  !has(state.exclusions, pupil) &&
  !has(state.present, pupil) &&
  guestOn(state, pupil) === undefined;
