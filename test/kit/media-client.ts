import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  type TrackSource,
} from '@livekit/rtc-node';

/** Where a class's voices are reached, and the ticket that opens them. */
export interface MediaAddress {
  readonly url: string;
  readonly token: string;
}

const LOUD = 200;
const RATE = 48_000;
const PIECE = RATE / 100;
const TONE_HZ = 440;

/** A media client without a page, which does what its owner likes: it keeps its ticket and never gives up. */
export class MediaClient implements AsyncDisposable {
  #room: Room | undefined;
  /** Pieces of sound that were not silence. */
  heard = 0;
  #source: AudioSource | undefined;

  /** True when the school let it in. */
  async connect({ url, token }: MediaAddress): Promise<boolean> {
    const room = new Room();
    room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO) void this.#listen(track);
    });
    try {
      await room.connect(url, token, { autoSubscribe: true, dynacast: false });
    } catch {
      return false;
    }
    this.#room = room;
    return true;
  }

  get connected(): boolean {
    return this.#room?.isConnected ?? false;
  }

  /** Sounds a tone until it is disposed, under a source of its own choosing. */
  async sound(source: TrackSource): Promise<void> {
    this.#source = new AudioSource(RATE, 1);
    const track = LocalAudioTrack.createAudioTrack('tone', this.#source);
    await this.#room?.localParticipant?.publishTrack(track, new TrackPublishOptions({ source }));
    void this.#play(this.#source).catch(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const source = this.#source;
    this.#source = undefined;
    await this.#room?.disconnect();
    await source?.close();
  }

  async #play(source: AudioSource): Promise<void> {
    for (let at = 0; this.#source === source; at += PIECE) {
      const samples = Int16Array.from({ length: PIECE }, (_, i) =>
        Math.round(8_000 * Math.sin((2 * Math.PI * TONE_HZ * (at + i)) / RATE)),
      );
      await source.captureFrame(new AudioFrame(samples, RATE, 1, PIECE));
    }
  }

  async #listen(track: RemoteTrack): Promise<void> {
    for await (const { data } of new AudioStream(track)) {
      if (data.some((sample) => Math.abs(sample) > LOUD)) this.heard += 1;
    }
  }
}
