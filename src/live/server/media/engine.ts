import { type ParticipantInfo, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { MediaConfig } from '#kit/server/config.ts';
import type { MemberId } from '../../model/ids.ts';
import type { EnginePermission } from './grant.ts';
import type { RoomName } from './rooms.ts';

const TIMEOUT_SECONDS = 3;
const HEALTH_TIMEOUT_MS = 1_500;

/** The media engine's control interface, in the words of the class. */
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

  async occupiedRooms(): Promise<RoomName[]> {
    const rooms = await this.#rooms.listRooms();
    return rooms.map(({ name }) => name as RoomName);
  }

  participants(room: RoomName): Promise<ParticipantInfo[]> {
    return this.#rooms.listParticipants(room);
  }

  participant(room: RoomName, member: MemberId): Promise<ParticipantInfo> {
    return this.#rooms.getParticipant(room, member);
  }

  async remove(room: RoomName, member: MemberId): Promise<void> {
    await this.#rooms.removeParticipant(room, member);
  }

  async permit(room: RoomName, member: MemberId, permission: EnginePermission): Promise<void> {
    await this.#rooms.updateParticipant(room, member, { permission });
  }

  /** Silences the microphone once; the participant may open it again. */
  async mute(room: RoomName, participant: ParticipantInfo): Promise<void> {
    const open = participant.tracks.filter(
      (track) => track.source === TrackSource.MICROPHONE && !track.muted,
    );
    for (const track of open) {
      await this.#rooms.mutePublishedTrack(room, participant.identity, track.sid, true);
    }
  }
}
