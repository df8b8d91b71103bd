import { mayDraw } from '../board/select.ts';
import { groupOf } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import { heard, levelOf, pupilsHeard, pupilsSeen, teacherSeen } from '../level/select.ts';
import { camerasLocked, microphonesLocked } from '../locks/select.ts';
import { has } from '../record.ts';
import { isStaff, standingOf } from '../standing.ts';
import type { ClassState } from '../state.ts';

/**
 * What can be sent into the media room. `publishData` is what passes and is not kept: where a teacher points, a stroke
 * that is not ended. All else travels in the class log.
 */
export const mediaRights = ['microphone', 'camera', 'screen', 'publishData'] as const;

export type MediaRight = (typeof mediaRights)[number];

/** What somebody may do in the media room. */
export interface MediaPermissions extends Readonly<Record<MediaRight, boolean>> {
  readonly join: boolean;
  readonly subscribe: boolean;
}

/** The only source of media rights: the token, the proxy and the reconciler all ask here. */
export function permissionsOf(state: ClassState, member: MemberId): MediaPermissions {
  const standing = standingOf(state, member);
  const level = levelOf(state);
  if (!heard(level)) return nothing;
  if (standing === 'staff')
    return teacherSeen(level) ? everything : { ...everything, camera: false, screen: false };
  if (standing === 'outside' || state.session?.phase !== 'open') return nothing;
  if (standing === 'visit') return { ...nothing, join: true, subscribe: true };
  const { floor, media } = state;
  const called = floor.voices || floor.holders.includes(member) || groupOf(state, member) !== null;
  const speaks = pupilsHeard(level) && called;
  const pictures = pupilsSeen(level) && !camerasLocked(state);
  return {
    join: true,
    microphone: speaks && !has(media.micLocked, member) && !microphonesLocked(state),
    camera: pictures && (media.cameras || has(media.cameraAllowed, member)),
    screen: pictures && has(media.screenAllowed, member),
    subscribe: true,
    publishData: mayDraw(state, member),
  };
}

/**
 * Which of their rights somebody was given by name. The others they have because all have them, and the engine learns
 * of those when they are asked for: a lock of six hundred then concerns who sends something, not six hundred.
 */
export function givenByName(state: ClassState, member: MemberId): ReadonlySet<MediaRight> {
  if (isStaff(state, member)) return new Set(mediaRights);
  const { floor, media, boards } = state;
  const named: Record<MediaRight, boolean> = {
    microphone: floor.holders.includes(member),
    camera: has(media.cameraAllowed, member),
    screen: has(media.screenAllowed, member),
    publishData: has(boards.chosen, member),
  };
  return new Set(mediaRights.filter((right) => named[right]));
}

const everything: MediaPermissions = {
  join: true,
  microphone: true,
  camera: true,
  screen: true,
  subscribe: true,
  publishData: true,
};

const nothing: MediaPermissions = {
  join: false,
  microphone: false,
  camera: false,
  screen: false,
  subscribe: false,
  publishData: false,
};
