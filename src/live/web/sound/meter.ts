import type { Loudness } from './talking.ts';

const QUIETEST: Loudness = -100;

let shared: AudioContext | undefined;

/** How loud one or several tracks are together. Plays nothing. */
export class Meter implements Disposable {
  readonly #context: AudioContext;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  constructor() {
    shared ??= new AudioContext();
    this.#context = shared;
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
  }

  /** Listens to these tracks from now on, and to no others. */
  follow(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, source] of this.#sources) {
      if (tracks.includes(track)) continue;
      source.disconnect();
      this.#sources.delete(track);
    }
    for (const track of tracks) {
      if (this.#sources.has(track)) continue;
      const source = this.#context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#analyser);
      this.#sources.set(track, source);
    }
  }

  /** Of the last twentieth of a second. */
  read(): Loudness {
    if (this.#context.state !== 'running') void this.#context.resume();
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return power === 0 ? QUIETEST : Math.max(QUIETEST, 10 * Math.log10(power));
  }

  [Symbol.dispose](): void {
    this.follow([]);
    this.#analyser.disconnect();
  }
}
