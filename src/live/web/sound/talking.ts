/** Loudness in dB below full scale, some ten times a second. */
export type Loudness = number;

/** A room is never quieter than this for a microphone. */
const FLOOR_LEAST = -75;
/** Above the room's own noise by this, it is a voice, a cough, or a chair. */
const ABOVE = 15;
/** However quiet the room is, what is softer is nobody who speaks to the class. */
const VOICE_LEAST = -48;
/** A voice holds on where a chair does not: so many of the last samples are loud. */
const SEEN = 10;
const LOUD_OF_THEM = 6;
/** The noise is the quietest of the last five seconds. */
const NOISE_SAMPLES = 50;

/** Tells a voice from noise by its loudness alone. */
export class TalkingDetector {
  readonly #noise: Loudness[] = [];
  #loud: boolean[] = [];

  /** Takes the next sample. True while somebody speaks. */
  hear(loudness: Loudness): boolean {
    this.#noise.push(loudness);
    if (this.#noise.length > NOISE_SAMPLES) this.#noise.shift();
    const floor = Math.max(FLOOR_LEAST, Math.min(...this.#noise));
    this.#loud = [...this.#loud, loudness > Math.max(floor + ABOVE, VOICE_LEAST)].slice(-SEEN);
    return this.#loud.filter((loud) => loud).length >= LOUD_OF_THEM;
  }

  forget(): void {
    this.#loud = [];
  }
}
