import type { GroupId } from './groups/ids.ts';
import { ownGroup } from './groups/select.ts';
import { isVisitorId, type MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

/** Who may know of an event. */
export type Audience = 'all' | 'staff' | `group:${string}` | `person:${string}` | `visitor:${string}`;

/** The audience of one: what only this member, beside the staff, may know. */
export const ownAudience = (member: MemberId): Audience =>
  isVisitorId(member) ? `visitor:${member}` : `person:${member}`;

/** The learners of a group; the staff, who hears of every group, is no part of it. */
export const groupAudience = (group: GroupId): Audience => `group:${group}`;

export const toAll = (): readonly Audience[] => ['all'];
export const toStaff = (): readonly Audience[] => ['staff'];

/** Between the staff and one learner; never about a member of the staff, who would hear of it twice. */
export const toStaffAndMember = ({ member }: { readonly member: MemberId }): readonly Audience[] => [
  'staff',
  ownAudience(member),
];

/** What somebody hears. Who is outside hears only what concerns themselves. */
export function audiencesFor(state: ClassState, viewer: MemberId): readonly Audience[] {
  switch (standingOf(state, viewer)) {
    case 'staff':
      return ['all', 'staff', ownAudience(viewer)];
    case 'pupil':
    case 'guest': {
      const group = ownGroup(state, viewer);
      return ['all', ...(group ? [groupAudience(group)] : []), ownAudience(viewer)];
    }
    case 'visit':
      return ['all', ownAudience(viewer)];
    case 'outside':
      return [ownAudience(viewer)];
  }
}
