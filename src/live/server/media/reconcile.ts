import { type ParticipantInfo, type TrackInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import type { GroupId } from '../../model/groups/ids.ts';
import { groupOf } from '../../model/groups/select.ts';
import { type MemberId, memberId } from '../../model/ids.ts';
import { type MediaRight, permissionsOf } from '../../model/media/permissions.ts';
import { find } from '../../model/record.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { type EnginePermission, enginePermission, grantedTo, heldBy, samePermission } from './grant.ts';

/** One thing to tell the engine, so that its room agrees with the class log. */
export type Correction =
  | { readonly do: 'remove'; readonly member: MemberId }
  | {
      readonly do: 'permit';
      readonly member: MemberId;
      readonly permission: EnginePermission;
      /** Somebody hears or sees them now. */
      readonly sends: boolean;
    }
  | { readonly do: 'mute'; readonly participant: ParticipantInfo };

/** What is known of a room's people beside the log. */
export interface Around {
  /** The group that the room is for; null for the class. */
  readonly room: GroupId | null;
  /** The seq of the last mute that was carried out: later ones are due. */
  readonly mutedUpTo: number;
  /** Who has had no line through the school for too long. */
  readonly strays: ReadonlySet<MemberId>;
  /** What somebody is about to send. */
  readonly asked: (member: MemberId) => ReadonlySet<MediaRight>;
}

/**
 * What the participants of a room need for the log to hold: all that it forbids is taken from them, and what it allows
 * is given to who was named or asks.
 */
export function corrections(
  state: ClassState,
  participants: readonly ParticipantInfo[],
  { room, mutedUpTo, strays, asked }: Around,
): Correction[] {
  return participants.flatMap((participant): Correction[] => {
    const member = memberId.safeParse(participant.identity).data;
    if (member === undefined) return [{ do: 'remove', member: participant.identity as MemberId }];
    const elsewhere = groupOf(state, member) !== room;
    if (
      !permissionsOf(state, member).join ||
      elsewhere ||
      strays.has(member) ||
      participant.tracks.some(isDisguised)
    ) {
      return [{ do: 'remove', member }];
    }
    const has = participant.permission ?? {};
    const permission = enginePermission(grantedTo(state, member, asked(member).union(heldBy(has))));
    const agrees = samePermission(has, permission);
    const due = lastMute(state, member) > mutedUpTo;
    return [
      ...(agrees
        ? []
        : [{ do: 'permit' as const, member, permission, sends: participant.tracks.length > 0 }]),
      ...(due ? [{ do: 'mute' as const, participant }] : []),
    ];
  });
}

/** The engine takes a track's word for where it comes from: a voice that says it is a camera needs no floor. */
function isDisguised({ type, source }: TrackInfo): boolean {
  switch (type) {
    case TrackType.AUDIO:
      return source !== TrackSource.MICROPHONE && source !== TrackSource.SCREEN_SHARE_AUDIO;
    case TrackType.VIDEO:
      return source !== TrackSource.CAMERA && source !== TrackSource.SCREEN_SHARE;
    default:
      return true;
  }
}

/** The seq of the newest mute that concerns a member; 0 for none. The staff is not muted with everybody. */
function lastMute(state: ClassState, member: MemberId): number {
  const all = isStaff(state, member) ? 0 : state.media.allMuted;
  return Math.max(all, find(state.media.mutes, member) ?? 0);
}

/** The seq of the newest mute of the class. */
export function newestMute({ media }: ClassState): number {
  return Math.max(media.allMuted, ...Object.values(media.mutes));
}
