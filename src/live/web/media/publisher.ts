import type { LocalTrack, Room } from 'livekit-client';
import type { LiveKit } from './livekit.ts';
import { type SourceName, type Trouble, troubleOf } from './source.ts';

/** What is to become of a source: sent, kept ready without being sent, or given up with its device. */
export type Aim = 'send' | 'hold' | 'drop';

export type Aims = Readonly<Record<SourceName, Aim>>;

export interface PublisherDeps {
  readonly livekit: LiveKit;
  readonly room: Room;
  /** The screen that the viewer chose, while it is shared. */
  readonly screen: () => MediaStream | null;
  /** A device was opened. */
  readonly opened: (name: SourceName, track: MediaStreamTrack) => void;
  /** Something happened that the view depends on. */
  readonly changed: () => void;
}

/** The engine may not know of a right yet that the log gave, or be busy. */
const PUBLISH_RETRY_MS = 1_000;

interface Slot {
  aim: Aim;
  tracks: readonly LocalTrack[];
  trouble: Trouble | null;
  /** A run is under way; `again` when the aim moved meanwhile. */
  running: boolean;
  again: boolean;
}

/**
 * Brings what is sent to what is aimed at, one step at a time. It owns the tracks: they outlive a connection, so
 * that a shared screen is still shared when the media engine comes back.
 */
export class Publisher {
  readonly #deps: PublisherDeps;
  readonly #slots: Readonly<Record<SourceName, Slot>> = {
    microphone: emptySlot(),
    camera: emptySlot(),
    screen: emptySlot(),
  };

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
  }

  aim(aims: Aims): void {
    for (const name of names) {
      const slot = this.#slots[name];
      if (slot.aim === aims[name]) continue;
      slot.aim = aims[name];
      slot.trouble = null;
      void this.#settle(name);
    }
  }

  /** Looks again: the connection came back, or what failed may work now. */
  retry(): void {
    for (const name of names) void this.#settle(name);
  }

  /** Makes the own picture as cheap as it can be, until the camera is opened again. */
  async spare(): Promise<void> {
    const camera = this.track('camera');
    if (camera instanceof this.#deps.livekit.LocalVideoTrack)
      await camera.prioritizePerformance().catch(() => {});
  }

  aimOf(name: SourceName): Aim {
    return this.#slots[name].aim;
  }

  trouble(name: SourceName): Trouble | null {
    return this.#slots[name].trouble;
  }

  /** The browser's own track, to see oneself or measure the level. */
  track(name: SourceName): LocalTrack | undefined {
    return this.#slots[name].tracks[0];
  }

  sending(name: SourceName): boolean {
    const [track] = this.#slots[name].tracks;
    return track !== undefined && !track.isMuted && this.#isPublished(track);
  }

  async #settle(name: SourceName): Promise<void> {
    const slot = this.#slots[name];
    if (slot.running) {
      slot.again = true;
      return;
    }
    slot.running = true;
    try {
      do {
        slot.again = false;
        await this.#step(name, slot);
      } while (slot.again);
    } finally {
      slot.running = false;
      this.#deps.changed();
    }
  }

  async #step(name: SourceName, slot: Slot): Promise<void> {
    switch (slot.aim) {
      case 'drop':
        return this.#drop(slot);
      case 'hold':
        if (name !== 'microphone') return this.#drop(slot);
        for (const track of slot.tracks) await track.mute();
        return;
      case 'send':
        if (!this.#isConnected()) return;
        if (slot.tracks.length === 0) await this.#acquire(name, slot);
        for (const track of slot.tracks) await this.#publish(track, slot);
    }
  }

  async #publish(track: LocalTrack, slot: Slot): Promise<void> {
    if (track.isMuted) await track.unmute();
    if (this.#isPublished(track)) return;
    try {
      await this.#deps.room.localParticipant.publishTrack(track);
    } catch {
      if (slot.aim === 'send' && this.#isConnected()) setTimeout(() => this.retry(), PUBLISH_RETRY_MS);
    }
  }

  async #drop(slot: Slot): Promise<void> {
    const { tracks } = slot;
    slot.tracks = [];
    for (const track of tracks) {
      track.stop();
      if (this.#isPublished(track)) await this.#deps.room.localParticipant.unpublishTrack(track, true);
    }
  }

  async #acquire(name: SourceName, slot: Slot): Promise<void> {
    try {
      slot.tracks = await this.#open(name);
      slot.trouble = null;
      for (const track of slot.tracks) this.#deps.opened(name, track.mediaStreamTrack);
    } catch (error) {
      slot.trouble = troubleOf(error);
    }
  }

  async #open(name: SourceName): Promise<readonly LocalTrack[]> {
    const { livekit, room } = this.#deps;
    const { audioCaptureDefaults: audio, videoCaptureDefaults: video } = room.options;
    switch (name) {
      case 'microphone':
        return [await livekit.createLocalAudioTrack(audio)];
      case 'camera':
        return [await livekit.createLocalVideoTrack(video)];
      case 'screen':
        return screenTracks(livekit, this.#deps.screen());
    }
  }

  #isConnected(): boolean {
    return this.#deps.room.state === this.#deps.livekit.ConnectionState.Connected;
  }

  #isPublished(track: LocalTrack): boolean {
    const { trackPublications } = this.#deps.room.localParticipant;
    return [...trackPublications.values()].some((publication) => publication.track === track);
  }
}

const names: readonly SourceName[] = ['microphone', 'camera', 'screen'];

const emptySlot = (): Slot => ({ aim: 'drop', tracks: [], trouble: null, running: false, again: false });

function screenTracks(livekit: LiveKit, stream: MediaStream | null): LocalTrack[] {
  const { LocalAudioTrack, LocalVideoTrack, Track } = livekit;
  return (stream?.getTracks() ?? []).map((media) => {
    const sound = media.kind === 'audio';
    const track = sound
      ? new LocalAudioTrack(media, undefined, true)
      : new LocalVideoTrack(media, undefined, true);
    track.source = sound ? Track.Source.ScreenShareAudio : Track.Source.ScreenShare;
    return track;
  });
}
