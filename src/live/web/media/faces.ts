import type { Participant, Room, Track, VideoTrack } from 'livekit-client';
import type { MemberId } from '../../model/ids.ts';

export type LineQuality = 'good' | 'poor' | 'lost';

/** What of one member can be seen and heard now. */
export interface Face {
  readonly camera: VideoTrack | null;
  readonly screen: VideoTrack | null;
  readonly voice: boolean;
  readonly speaking: boolean;
  readonly quality: LineQuality;
  /** The viewer's own: shown as in a mirror. */
  readonly own: boolean;
}

export type Faces = ReadonlyMap<MemberId, Face>;

export const noFaces: Faces = new Map();

/**
 * Everybody in the media room, as they are this moment; who is as they were `before` is the same object. An
 * identity there is a member's id.
 */
export function facesOf(room: Room, before: Faces): Faces {
  const everybody = [room.localParticipant, ...room.remoteParticipants.values()];
  const now = everybody.map((participant): [MemberId, Face] => {
    const member = participant.identity as MemberId;
    return [member, same(before.get(member), faceOf(participant))];
  });
  const unchanged = now.length === before.size && now.every(([member, face]) => before.get(member) === face);
  return unchanged ? before : new Map(now);
}

function same(before: Face | undefined, now: Face): Face {
  const keys = Object.keys(now) as (keyof Face)[];
  return before && keys.every((key) => before[key] === now[key]) ? before : now;
}

function faceOf(participant: Participant): Face {
  return {
    camera: videoOf(participant, 'camera' as Track.Source.Camera),
    screen: videoOf(participant, 'screen_share' as Track.Source.ScreenShare),
    voice: participant.isMicrophoneEnabled,
    speaking: participant.isSpeaking,
    quality: qualityOf(participant),
    own: participant.isLocal,
  };
}

function videoOf(participant: Participant, source: Track.Source): VideoTrack | null {
  const publication = participant.getTrackPublication(source);
  return publication && !publication.isMuted ? (publication.videoTrack ?? null) : null;
}

/** The engine also says `excellent` and, before it has measured, `unknown`: both need no mark. */
function qualityOf({ connectionQuality }: Participant): LineQuality {
  return connectionQuality === 'poor' || connectionQuality === 'lost' ? connectionQuality : 'good';
}
