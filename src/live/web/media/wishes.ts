import type { GroupId } from '../../model/groups/ids.ts';
import { groupOf } from '../../model/groups/select.ts';
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
  /** In a group: what was sent in the class before, and is again after the return. */
  readonly apart: Pick<Wishes, 'microphone' | 'camera'> | null;
  /** What of the class these wishes have followed already, so that nothing is obeyed twice. */
  readonly followed: { readonly mute: number; readonly floor: boolean };
}

/** What the class grants a member now. */
export interface Grant {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
  readonly floor: boolean;
  /** Where the member is; null for the class. */
  readonly group: GroupId | null;
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
    group: groupOf(state, member),
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
    apart: null,
    followed: { mute: grant.mute, floor: false },
  };
}

/** The wishes after the class moved on. The same object when nothing changes. */
export function followClass(before: Wishes, grant: Grant): Wishes {
  const wishes = followPlace(before, grant);
  const followed = { mute: Math.max(wishes.followed.mute, grant.mute), floor: grant.floor };
  const microphone = followMicrophone(wishes, grant);
  const camera = wishes.camera && !grant.closed.pictures;
  const screen = wishes.screen && grant.screen;
  const apart = wishes.apart && followApart(wishes.apart, wishes, grant);
  const same =
    wishes === before &&
    apart === wishes.apart &&
    microphone === wishes.microphone &&
    camera === wishes.camera &&
    screen === wishes.screen &&
    followed.mute === wishes.followed.mute &&
    followed.floor === wishes.followed.floor;
  return same ? wishes : { ...wishes, microphone, camera, screen, apart, followed };
}

/** Who goes into a group, or to another, keeps what they send; who comes back sends what they sent before. */
function followPlace(wishes: Wishes, { group, microphone }: Grant): Wishes {
  const { apart } = wishes;
  if ((group === null) === (apart === null)) return wishes;
  if (apart === null) return { ...wishes, apart: { microphone: wishes.microphone, camera: wishes.camera } };
  const heard = apart.microphone === 'on' && !microphone ? 'ready' : apart.microphone;
  return { ...wishes, microphone: heard, camera: apart.camera, apart: null };
}

/** What is closed meanwhile is closed after the return, too. */
function followApart(apart: NonNullable<Wishes['apart']>, { followed }: Wishes, grant: Grant) {
  const silenced = apart.microphone === 'on' && (grant.closed.voices || grant.mute > followed.mute);
  const hidden = apart.camera && grant.closed.pictures;
  if (!silenced && !hidden) return apart;
  return { microphone: silenced ? ('ready' as const) : apart.microphone, camera: apart.camera && !hidden };
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
