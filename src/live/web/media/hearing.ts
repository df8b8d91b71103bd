import type { RemoteTrack, Room, Track } from 'livekit-client';
import { Store } from '../store.ts';

/** Makes every voice of a room heard once the person is in, and tells when the browser wants a click first. */
export class Hearing {
  readonly blocked = new Store(false);
  readonly #room: Room;
  readonly #voices = new Set<RemoteTrack>();
  #open = false;

  constructor(room: Room) {
    this.#room = room;
    room.on('trackSubscribed', (track) => this.#add(track));
    room.on('trackUnsubscribed', (track) => this.#remove(track));
    room.on('audioPlaybackChanged', () => this.blocked.set(!room.canPlaybackAudio));
  }

  open(): void {
    if (this.#open) return;
    this.#open = true;
    for (const voice of this.#voices) play(voice);
  }

  close(): void {
    this.#open = false;
    for (const voice of this.#voices) silence(voice);
  }

  /** The browser's own tracks of what is heard. */
  tracks(): MediaStreamTrack[] {
    return this.#open ? [...this.#voices].map(({ mediaStreamTrack }) => mediaStreamTrack) : [];
  }

  /** A phone call, or a screen that was off, may have stopped what plays: iPhones do not begin again by themselves. */
  resume(): void {
    for (const { attachedElements } of this.#open ? this.#voices : []) {
      for (const element of attachedElements) if (element.paused) element.play().catch(() => {});
    }
  }

  /** From a click or a key: browsers let nothing sound before. */
  async allow(): Promise<void> {
    await this.#room.startAudio().catch(() => {});
    this.blocked.set(!this.#room.canPlaybackAudio);
  }

  /** Only what the school gives leave to be heard: a track may call itself what it likes. */
  #add(track: RemoteTrack): void {
    if (track.kind !== 'audio' || !isVoice(track)) return;
    this.#voices.add(track);
    if (this.#open) play(track);
  }

  #remove(track: RemoteTrack): void {
    if (this.#voices.delete(track)) silence(track);
  }
}

const isVoice = ({ source }: RemoteTrack): boolean =>
  source === ('microphone' as Track.Source.Microphone) ||
  source === ('screen_share_audio' as Track.Source.ScreenShareAudio);

function play(voice: RemoteTrack): void {
  const element = voice.attach();
  element.hidden = true;
  document.body.append(element);
}

function silence(voice: RemoteTrack): void {
  for (const element of voice.detach()) element.remove();
}
