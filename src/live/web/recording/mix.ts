/** Everything that is heard in a class, and the own microphone while it is open, as one sound. */
export class Mix implements Disposable {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createMediaStreamDestination();
  readonly #sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();

  get stream(): MediaStream {
    return this.#out.stream;
  }

  /** From now on these tracks, and no others. */
  follow(tracks: readonly MediaStreamTrack[]): void {
    void this.#context.resume();
    for (const [track, source] of this.#sources) {
      if (tracks.includes(track)) continue;
      source.disconnect();
      this.#sources.delete(track);
    }
    for (const track of tracks) {
      if (this.#sources.has(track)) continue;
      const source = this.#context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#out);
      this.#sources.set(track, source);
    }
  }

  [Symbol.dispose](): void {
    this.follow([]);
    void this.#context.close();
  }
}
