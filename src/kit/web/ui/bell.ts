/** The partials of a small brass bell: multiples of its strike note, loudness, and how long each rings. */
const PARTIALS = [
  [1, 0.5, 0.6],
  [2.02, 0.32, 0.5],
  [2.98, 0.2, 0.36],
  [4.15, 0.12, 0.24],
  [5.43, 0.08, 0.16],
] as const;

const STRIKE_NOTE = 587.3;

/** Not in every browser, and not in TypeScript's idea of them. */
type WithSpeaker = AudioContext & { setSinkId(id: string): Promise<void> };

export const canChooseSpeaker = typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype;

/**
 * The school bell: one soft stroke of 600 ms. The browser lets it sound only after the person has done something
 * on the page (`allow`, from a click or a key); until then it stays silent.
 */
export class Bell {
  #context: AudioContext | undefined;

  /** @param speaker the id of the loudspeaker, where the browser lets one choose; else the usual one. */
  async allow(speaker: string | null = null): Promise<void> {
    this.#context ??= new AudioContext();
    if (canChooseSpeaker) await (this.#context as WithSpeaker).setSinkId(speaker ?? '').catch(() => {});
    if (this.#context.state === 'suspended') await this.#context.resume();
  }

  ring(loudness = 0.25): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    const now = context.currentTime;
    const out = context.createGain();
    out.gain.value = loudness;
    out.connect(context.destination);
    for (const [multiple, gain, seconds] of PARTIALS) {
      const tone = context.createOscillator();
      const fade = context.createGain();
      tone.frequency.value = STRIKE_NOTE * multiple;
      fade.gain.setValueAtTime(0, now);
      fade.gain.linearRampToValueAtTime(gain, now + 0.008);
      fade.gain.exponentialRampToValueAtTime(0.0005, now + seconds);
      tone.connect(fade).connect(out);
      tone.start(now);
      tone.stop(now + seconds);
    }
  }
}
