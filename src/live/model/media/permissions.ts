import type { MemberId } from '../ids.ts';
import { has } from '../record.ts';
import { standingOf } from '../standing.ts';
import type { ClassState } from '../state.ts';

/** What somebody may do in the media room. Data travels in the class log, never through the room. */
export interface MediaPermissions {
  readonly join: boolean;
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
  readonly subscribe: boolean;
  readonly publishData: false;
}

/** The only source of media rights: the token, the proxy and the reconciler all ask here. */
export function permissionsOf(state: ClassState, member: MemberId): MediaPermissions {
  const standing = standingOf(state, member);
  if (standing === 'staff') return everything;
  if (standing === 'outside' || state.session?.phase !== 'open') return nothing;
  const { floor, media } = state;
  return {
    join: true,
    microphone: (floor.voices || floor.holders.includes(member)) && !has(media.micLocked, member),
    camera: media.cameras || has(media.cameraAllowed, member),
    screen: has(media.screenAllowed, member),
    subscribe: true,
    publishData: false,
  };
}

const everything: MediaPermissions = {
  join: true,
  microphone: true,
  camera: true,
  screen: true,
  subscribe: true,
  publishData: false,
};

const nothing: MediaPermissions = {
  join: false,
  microphone: false,
  camera: false,
  screen: false,
  subscribe: false,
  publishData: false,
};
