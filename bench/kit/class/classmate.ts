import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import type { MediaAddress } from '#test/kit/media-client.ts';

/**
 * As a pupil's page sends it (`src/live/web/media/options.ts`), but for fewer frames, each with more bits: the rate is
 * the same, and two cores bear a class of cameras.
 */
const picture = { width: 320, height: 180, fps: 5, bitsPerSecond: 140_000 };
const RATE = 48_000;
const PIECE = RATE / 100;

/** Somebody whose camera is on, without a browser: they send as a pupil's page does, and receive nothing. */
export class Classmate implements AsyncDisposable {
  readonly #room = new Room();
  readonly #camera = new VideoSource(picture.width, picture.height);
  readonly #voice = new AudioSource(RATE, 1);
  #timer: NodeJS.Timeout | undefined;
  #speaks = false;

  static async join({ url, token }: MediaAddress, speaks: boolean): Promise<Classmate> {
    const mate = new Classmate();
    await mate.#room.connect(url, token, { autoSubscribe: false, dynacast: true });
    await mate.#publish();
    mate.#speaks = speaks;
    if (speaks) void mate.#speak().catch(() => {});
    return mate;
  }

  async #publish(): Promise<void> {
    const { localParticipant } = this.#room;
    if (localParticipant === undefined) throw new Error('Nobody is in the room.');
    await localParticipant.publishTrack(
      LocalVideoTrack.createVideoTrack('camera', this.#camera),
      new TrackPublishOptions({
        source: TrackSource.SOURCE_CAMERA,
        simulcast: true,
        videoEncoding: { maxBitrate: BigInt(picture.bitsPerSecond), maxFramerate: picture.fps },
      }),
    );
    await localParticipant.publishTrack(
      LocalAudioTrack.createAudioTrack('voice', this.#voice),
      new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: true, red: true }),
    );
    let at = Math.floor(Math.random() * FRAMES.length);
    this.#timer = setInterval(() => {
      at = (at + 1) % FRAMES.length;
      this.#camera.captureFrame(FRAMES[at] as VideoFrame);
    }, 1_000 / picture.fps);
  }

  /** Every other two seconds, as half a voice. */
  async #speak(): Promise<void> {
    for (let at = 0; this.#speaks; at += PIECE) {
      const silent = Math.floor(at / RATE / 2) % 2 === 1;
      const samples = Int16Array.from({ length: PIECE }, (_, i) =>
        silent ? 0 : Math.round(8_000 * Math.sin((2 * Math.PI * 440 * (at + i)) / RATE) * Math.random()),
      );
      await this.#voice.captureFrame(new AudioFrame(samples, RATE, 1, PIECE));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#speaks = false;
    clearInterval(this.#timer);
    await this.#room.disconnect();
    await this.#camera.close();
    await this.#voice.close();
  }
}

/** Two seconds of somebody who moves before a still wall, with the noise of a cheap camera. */
const FRAMES: readonly VideoFrame[] = Array.from({ length: 30 }, (_, n) => {
  const { width, height } = picture;
  const data = new Uint8Array((width * height * 3) / 2).fill(128);
  const [headX, headY] = [
    160 + 30 * Math.sin((n / 30) * 2 * Math.PI),
    90 + 8 * Math.sin((n / 15) * 2 * Math.PI),
  ];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inHead = (x - headX) ** 2 / 1_600 + (y - headY) ** 2 / 3_000 < 1;
      const wall = 90 + ((x >> 4) % 5) * 12 + ((y >> 4) % 3) * 9;
      data[y * width + x] = (inHead ? 170 + ((x ^ y) & 15) : wall) + Math.floor(Math.random() * 6);
    }
  }
  return new VideoFrame(data, width, height, VideoBufferType.I420);
});
