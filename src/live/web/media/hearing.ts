import type { RemoteTrack, Room, Track } from 'livekit-client';
import { Store } from '../store.ts';

/** Makes every voice of a room heard, and tells when the browser wants a click first. */
export class Hearing {
  readonly blocked = new Store(false);
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
    room.on('trackSubscribed', (track) => this.#play(track));
    room.on('trackUnsubscribed', (track) => this.#silence(track));
    room.on('audioPlaybackChanged', () => this.blocked.set(!room.canPlaybackAudio));
  }

  /** From a click or a key: browsers let nothing sound before. */
  async allow(): Promise<void> {
    await this.#room.startAudio().catch(() => {});
    this.blocked.set(!this.#room.canPlaybackAudio);
  }

  /** Only what the school gives leave to be heard: a track may call itself what it likes. */
  #play(track: RemoteTrack): void {
    if (track.kind === 'audio' && isVoice(track)) document.body.append(hidden(track.attach()));
  }

  #silence(track: RemoteTrack): void {
    if (track.kind === 'audio') for (const element of track.detach()) element.remove();
  }
}

const isVoice = ({ source }: RemoteTrack): boolean =>
  source === ('microphone' as Track.Source.Microphone) ||
  source === ('screen_share_audio' as Track.Source.ScreenShareAudio);

function hidden(element: HTMLMediaElement): HTMLMediaElement {
  element.hidden = true;
  return element;
}
