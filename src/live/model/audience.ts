import { isVisitorId, type MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

/** Who may know of an event. A group's will be `group:<GroupId>`. */
export type Audience = 'all' | 'staff' | `person:${string}` | `visitor:${string}`;

/** The audience of one: what only this member, beside the staff, may know. */
export const ownAudience = (member: MemberId): Audience =>
  isVisitorId(member) ? `visitor:${member}` : `person:${member}`;

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
    case 'guest':
    case 'visit':
      return ['all', ownAudience(viewer)];
    case 'outside':
      return [ownAudience(viewer)];
  }
}
