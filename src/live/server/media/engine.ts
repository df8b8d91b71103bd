import { type ParticipantInfo, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { MediaConfig } from '#kit/server/config.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { EnginePermission } from './grant.ts';

const TIMEOUT_SECONDS = 3;
const HEALTH_TIMEOUT_MS = 1_500;

/** The media engine's control interface, in the words of the class. A room is named by its classroom. */
export class Engine {
  readonly #rooms: RoomServiceClient;
  readonly #url: string;

  constructor(config: MediaConfig) {
    this.#url = config.url;
    this.#rooms = new RoomServiceClient(config.url, config.key, config.secret, {
      requestTimeout: TIMEOUT_SECONDS,
      failover: false,
    });
  }

  /** Whether it takes connections now. LiveKit answers 406 while it drains or has lost its Redis. */
  async isUp(): Promise<boolean> {
    const answer = await fetch(this.#url, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) }).catch(
      () => null,
    );
    await answer?.body?.cancel();
    return answer?.ok ?? false;
  }

  async occupiedRooms(): Promise<ClassroomId[]> {
    const rooms = await this.#rooms.listRooms();
    return rooms.map((room) => room.name as ClassroomId);
  }

  participants(classroom: ClassroomId): Promise<ParticipantInfo[]> {
    return this.#rooms.listParticipants(classroom);
  }

  async remove(classroom: ClassroomId, member: MemberId): Promise<void> {
    await this.#rooms.removeParticipant(classroom, member);
  }

  async permit(classroom: ClassroomId, member: MemberId, permission: EnginePermission): Promise<void> {
    await this.#rooms.updateParticipant(classroom, member, { permission });
  }

  /** Silences the microphone once; the participant may open it again. */
  async mute(classroom: ClassroomId, participant: ParticipantInfo): Promise<void> {
    const open = participant.tracks.filter(
      (track) => track.source === TrackSource.MICROPHONE && !track.muted,
    );
    for (const track of open) {
      await this.#rooms.mutePublishedTrack(classroom, participant.identity, track.sid, true);
    }
  }
}
