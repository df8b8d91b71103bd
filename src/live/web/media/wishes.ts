import type { MemberId } from '../../model/ids.ts';
import { camerasLocked, microphonesLocked } from '../../model/locks/select.ts';
import { permissionsOf } from '../../model/media/permissions.ts';
import { find, has } from '../../model/record.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';

/**
 * What somebody wants to send. A microphone that is `ready` opens by itself when its pupil gets the floor, and
 * only then: opening the voices of thirty pupils must not open thirty microphones.
 */
export interface Wishes {
  readonly microphone: 'off' | 'ready' | 'on';
  readonly camera: boolean;
  readonly screen: boolean;
  /** What of the class these wishes have followed already, so that nothing is obeyed twice. */
  readonly followed: { readonly mute: number; readonly floor: boolean };
}

/** What the class grants a member now. */
export interface Grant {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
  readonly floor: boolean;
  /** For this member, or for the whole class. */
  readonly micLocked: boolean;
  /** For the whole class: what was open does not open again by itself. */
  readonly closed: { readonly voices: boolean; readonly pictures: boolean };
  /** The seq of the newest mute that concerns the member, 0 for none. */
  readonly mute: number;
}

export function grantOf(state: ClassState, member: MemberId): Grant {
  const { microphone, camera, screen } = permissionsOf(state, member);
  const staff = isStaff(state, member);
  const everybody = staff ? 0 : state.media.allMuted;
  const closed = {
    voices: !staff && microphonesLocked(state),
    pictures: !staff && camerasLocked(state),
  };
  return {
    microphone,
    camera,
    screen,
    floor: state.floor.holders.includes(member),
    micLocked: closed.voices || has(state.media.micLocked, member),
    closed,
    mute: Math.max(everybody, find(state.media.mutes, member) ?? 0),
  };
}

/** The wishes of somebody who comes in: what was before concerns them no more. */
export function firstWishes(
  chosen: { microphone: boolean; camera: boolean },
  staff: boolean,
  grant: Grant,
): Wishes {
  return {
    microphone: chosen.microphone ? (staff ? 'on' : 'ready') : 'off',
    camera: chosen.camera,
    screen: false,
    followed: { mute: grant.mute, floor: false },
  };
}

/** The wishes after the class moved on. The same object when nothing changes. */
export function followClass(wishes: Wishes, grant: Grant): Wishes {
  const followed = { mute: Math.max(wishes.followed.mute, grant.mute), floor: grant.floor };
  const microphone = followMicrophone(wishes, grant);
  const camera = wishes.camera && !grant.closed.pictures;
  const screen = wishes.screen && grant.screen;
  const same =
    microphone === wishes.microphone &&
    camera === wishes.camera &&
    screen === wishes.screen &&
    followed.mute === wishes.followed.mute &&
    followed.floor === wishes.followed.floor;
  return same ? wishes : { ...wishes, microphone, camera, screen, followed };
}

function followMicrophone({ microphone, followed }: Wishes, grant: Grant): Wishes['microphone'] {
  if (microphone === 'off') return 'off';
  if (grant.closed.voices) return 'ready';
  const muted = grant.mute > followed.mute;
  const given = grant.floor && !followed.floor;
  const ended = !grant.floor && followed.floor && !grant.microphone;
  if (given && !muted) return 'on';
  return muted || ended ? 'ready' : microphone;
}
