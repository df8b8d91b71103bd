import { isVisitorId, type MemberId } from './ids.ts';
import { find, has } from './record.ts';
import type { ClassState } from './state.ts';

/** What somebody is in the class: of the roster's two kinds, an admitted guest, one who only watches, or outside it. */
export type Standing = 'staff' | 'pupil' | 'guest' | 'visit' | 'outside';

export function standingOf(state: ClassState, member: MemberId): Standing {
  if (isStaff(state, member)) return 'staff';
  if (has(state.exclusions, member)) return 'outside';
  if (isPupil(state, member)) return 'pupil';
  if (!find(state.guests, member)?.inside) return 'outside';
  return has(state.visits, member) ? 'visit' : 'guest';
}

export const isInside = (state: ClassState, member: MemberId): boolean =>
  standingOf(state, member) !== 'outside';

export const isStaff = ({ roster }: ClassState, member: MemberId): boolean =>
  !isVisitorId(member) && roster.staff.includes(member);

export const isPupil = ({ roster }: ClassState, member: MemberId): boolean =>
  !isVisitorId(member) && roster.pupils.includes(member);

export function isLearner(state: ClassState, member: MemberId): boolean {
  const standing = standingOf(state, member);
  return standing === 'pupil' || standing === 'guest';
}
