import type { ClassEvent } from './event.ts';
import { isVisitorId, type MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

/** Who may know of an event. A group's will be `group:<GroupId>`. */
export type Audience = 'all' | 'staff' | `person:${string}` | `visitor:${string}`;

/** The audience of one: what only this member, beside the staff, may know. */
export const ownAudience = (member: MemberId): Audience =>
  isVisitorId(member) ? `visitor:${member}` : `person:${member}`;

/** What somebody hears. Who is outside hears only what concerns themselves. */
export function audiencesFor(state: ClassState, viewer: MemberId): readonly Audience[] {
  switch (standingOf(state, viewer)) {
    case 'staff':
      return ['all', 'staff', ownAudience(viewer)];
    case 'pupil':
    case 'guest':
      return ['all', ownAudience(viewer)];
    case 'outside':
      return [ownAudience(viewer)];
  }
}

/**
 * Who hears of an event. No viewer ever belongs to two audiences of one event: `all` stands alone, and
 * what goes to the staff and one member is never about a member of the staff.
 */
export function audiencesOf(event: ClassEvent): readonly Audience[] {
  switch (event.type) {
    case 'session.prepared':
    case 'session.opened':
    case 'session.closed':
    case 'presence.changed':
    case 'lobby.admitted':
    case 'hand.raised':
    case 'hand.lowered':
    case 'hands.lowered':
    case 'floor.given':
    case 'floor.ended':
    case 'voices.changed':
    case 'media.changed':
    case 'cameras.changed':
    case 'mic.all-muted':
    case 'chat.said':
    case 'chat.deleted':
    case 'chat.locked':
    case 'member.out':
      return ['all'];
    case 'lobby.guarded':
      return ['staff'];
    case 'lobby.asked':
    case 'lobby.left':
    case 'lobby.refused':
    case 'camera.allowed':
    case 'screen.allowed':
    case 'mic.muted':
    case 'mic.locked':
    case 'chat.one-locked':
    case 'exclusion.set':
    case 'exclusion.lifted':
      return ['staff', ownAudience(event.member)];
  }
}

/**
 * Whose audiences may differ after an event: they are sent a fresh snapshot in its place (and whoever
 * resumes across it, too). Everybody else's stay what they were.
 */
export function movedBy(event: ClassEvent): 'everyone' | readonly MemberId[] {
  switch (event.type) {
    case 'session.prepared':
      return 'everyone';
    case 'lobby.admitted':
    case 'exclusion.set':
    case 'exclusion.lifted':
    case 'member.out':
      return [event.member];
    default:
      return [];
  }
}
