import type { Participant, Room, TrackPublication } from 'livekit-client';
import type { MemberId } from '../../model/ids.ts';
import type { MediaRight } from '../../model/media/permissions.ts';
import type { DeviceChoice } from './device-choice.ts';
import { type Faces, facesOf, noFaces } from './faces.ts';
import { Hearing } from './hearing.ts';
import type { LiveKit } from './livekit.ts';
import { roomOptions } from './options.ts';
import { Publisher } from './publisher.ts';
import { Reception } from './reception.ts';
import { isPermitted } from './rights.ts';
import type { SourceName } from './source.ts';

export interface MediaRoomDeps {
  readonly livekit: LiveKit;
  readonly staff: boolean;
  readonly devices: DeviceChoice;
  readonly screen: () => MediaStream | null;
  /** Something that is seen or heard changed. */
  readonly changed: () => void;
  /** The browser cannot keep up with its camera. */
  readonly constrained: () => void;
  readonly opened: (name: SourceName, track: MediaStreamTrack) => void;
  /** Closed by another hand: by the engine as the log says or is about to say, or by the device. */
  readonly closed: (name: 'microphone' | 'camera') => void;
}

/** What makes the picture of a class change. */
const MOVES = [
  'participantConnected',
  'participantDisconnected',
  'trackSubscribed',
  'trackUnsubscribed',
  'trackMuted',
  'trackUnmuted',
  'localTrackPublished',
  'localTrackUnpublished',
  'connectionQualityChanged',
  'participantPermissionsChanged',
  'activeSpeakersChanged',
  'connected',
  'reconnected',
  'disconnected',
] as const;

/** The engine's room with our ears, what we ask of it, our publisher, and one signal when anything in it moved. */
export class MediaRoom {
  readonly room: Room;
  readonly hearing: Hearing;
  readonly #reception: Reception;
  readonly publisher: Publisher;
  readonly #deps: MediaRoomDeps;
  #voices: readonly MemberId[] = [];
  #faces: Faces = noFaces;
  #due = false;

  constructor(deps: MediaRoomDeps) {
    const { livekit, staff, devices, screen } = deps;
    this.#deps = deps;
    this.room = new livekit.Room(roomOptions(livekit, staff, devices));
    this.hearing = new Hearing(this.room);
    this.#reception = new Reception(livekit, this.room);
    this.publisher = new Publisher({
      livekit,
      room: this.room,
      screen,
      opened: deps.opened,
      changed: () => this.#moved(),
    });
    for (const move of MOVES) this.room.on(move, () => this.#moved());
    this.room.on('activeSpeakersChanged', (speakers) => this.#heard(speakers));
    this.room.on('trackMuted', (publication, who) => this.#maybeClosed(publication, who));
    this.room.on('localTrackUnpublished', () => this.publisher.retry());
    this.room.on('connected', () => this.publisher.retry());
    this.room.on('signalConnected', () => this.#keepTicket());
    this.room.on('reconnected', () => this.#keepTicket());
    this.room.localParticipant.on('localTrackCpuConstrained', deps.constrained);
    this.hearing.blocked.subscribe(() => this.#moved());
  }

  /** The person is in: what the others send comes, and is heard. */
  open(): void {
    this.#reception.open();
    this.hearing.open();
  }

  close(): void {
    this.#reception.close();
    this.hearing.close();
  }

  /** Small pictures both ways. */
  spare(spared: boolean): void {
    this.#reception.spare(spared);
    if (spared) void this.publisher.spare();
  }

  faces(): Faces {
    this.#faces = facesOf(this.room, this.#faces);
    return this.#faces;
  }

  /** Who spoke, the newest first. */
  voices(): readonly MemberId[] {
    return this.#voices;
  }

  permits(right: MediaRight): boolean {
    return isPermitted(this.room.localParticipant.permissions, right);
  }

  /** What was chosen after the room was made, and before anything was opened in it. */
  prefer(devices: DeviceChoice): void {
    const { livekit, staff } = this.#deps;
    const { audioCaptureDefaults, videoCaptureDefaults } = roomOptions(livekit, staff, devices);
    Object.assign(this.room.options, { audioCaptureDefaults, videoCaptureDefaults });
    if (devices.speaker === null) return;
    this.room.switchActiveDevice('audiooutput', devices.speaker).catch(() => {});
  }

  async chooseDevices(devices: DeviceChoice): Promise<void> {
    // No camera is called `default`: without a choice that is a wish, never a condition.
    const use = (kind: MediaDeviceKind, chosen: string | null) =>
      this.room.switchActiveDevice(kind, chosen ?? 'default', chosen !== null);
    await Promise.allSettled([
      use('audioinput', devices.microphone),
      use('videoinput', devices.camera),
      use('audiooutput', devices.speaker),
    ]);
  }

  /** The engine sends tokens of its own to come back with; only the ticket opens the school's proxy. */
  #keepTicket(): void {
    this.room.engine.client.onTokenRefresh = () => {};
  }

  #heard(speakers: readonly Participant[]): void {
    const now = speakers.map(({ identity }) => identity as MemberId);
    if (now.every((member, i) => this.#voices[i] === member)) return;
    this.#voices = [...now, ...this.#voices.filter((member) => !now.includes(member))];
  }

  #maybeClosed({ source }: TrackPublication, who: Participant): void {
    const { Source } = this.#deps.livekit.Track;
    const name = source === Source.Microphone ? 'microphone' : source === Source.Camera ? 'camera' : null;
    if (who.isLocal && name && this.publisher.aimOf(name) === 'send') this.#deps.closed(name);
  }

  /** Many things move together: they are told once. */
  #moved(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#deps.changed();
    });
  }
}
