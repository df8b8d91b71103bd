import type { ParticipantInfo } from 'livekit-server-sdk';
import { type MemberId, memberId } from '../../model/ids.ts';
import { permissionsOf } from '../../model/media/permissions.ts';
import { find } from '../../model/record.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { type EnginePermission, enginePermission, samePermission } from './grant.ts';

/** One thing to tell the engine, so that its room agrees with the class log. */
export type Correction =
  | { readonly do: 'remove'; readonly member: MemberId }
  | { readonly do: 'permit'; readonly member: MemberId; readonly permission: EnginePermission }
  | { readonly do: 'mute'; readonly participant: ParticipantInfo };

/**
 * What the room's participants need for the log to hold.
 *
 * @param mutedUpTo the seq of the last mute that was carried out: later ones are due.
 */
export function corrections(
  state: ClassState,
  participants: readonly ParticipantInfo[],
  mutedUpTo: number,
): Correction[] {
  return participants.flatMap((participant): Correction[] => {
    const member = memberId.safeParse(participant.identity).data;
    if (member === undefined) return [{ do: 'remove', member: participant.identity as MemberId }];
    const wanted = permissionsOf(state, member);
    if (!wanted.join) return [{ do: 'remove', member }];
    const permission = enginePermission(wanted);
    const agrees = samePermission(participant.permission ?? {}, permission);
    const due = lastMute(state, member) > mutedUpTo;
    return [
      ...(agrees ? [] : [{ do: 'permit' as const, member, permission }]),
      ...(due ? [{ do: 'mute' as const, participant }] : []),
    ];
  });
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
