import type { Instant } from '#kit/model/clock.ts';

/** One piece of a lesson's sound, from its first moment. */
export interface SoundPart {
  readonly address: string;
  readonly from: Instant;
}

/** Far beyond any sound: what a recorder wrote as it went says no length, and tells it once somebody asks for its end. */
const BEYOND = 1e101;

/** Plays the parts of a lesson's sound at its moments; between them there is silence. */
export class LessonSound {
  readonly #parts: readonly SoundPart[];
  readonly #audio = new Audio();
  #loaded: SoundPart | null = null;
  #ready: Promise<void> = Promise.resolve();

  /** @param parts in the order of their beginning. */
  constructor(parts: readonly SoundPart[]) {
    this.#parts = parts;
    this.#audio.preload = 'auto';
  }

  set rate(rate: number) {
    this.#audio.defaultPlaybackRate = rate;
    this.#audio.playbackRate = rate;
  }

  /** Goes to a moment, and plays from there on if it is told to. */
  async go(instant: Instant, playing: boolean): Promise<void> {
    const part = this.#partAt(instant);
    if (!part) return this.#audio.pause();
    if (part !== this.#loaded) this.#ready = this.#load(part);
    await this.#ready;
    if (this.#loaded !== part) return;
    const seconds = (instant - part.from) / 1_000;
    if (seconds >= this.#audio.duration) return this.#audio.pause();
    if (Math.abs(this.#audio.currentTime - seconds) > 0.3) this.#audio.currentTime = seconds;
    if (playing) await this.#audio.play().catch(() => {});
    else this.#audio.pause();
  }

  /** The moment that sounds now; null in silence. */
  now(): Instant | null {
    const { paused, ended, currentTime } = this.#audio;
    return this.#loaded && !paused && !ended ? this.#loaded.from + currentTime * 1_000 : null;
  }

  /** Whether there is sound at a moment that does not sound yet. */
  isDue(instant: Instant): boolean {
    const part = this.#partAt(instant);
    if (!part) return false;
    if (part !== this.#loaded) return true;
    return this.#audio.paused && (instant - part.from) / 1_000 < this.#audio.duration - 0.5;
  }

  /** Lets go of what was fetched. */
  stop(): void {
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
    this.#loaded = null;
  }

  #partAt(instant: Instant): SoundPart | undefined {
    return this.#parts.filter(({ from }) => from <= instant).at(-1);
  }

  async #load(part: SoundPart): Promise<void> {
    this.#loaded = part;
    this.#audio.src = part.address;
    await happened(this.#audio, 'loadedmetadata');
    if (Number.isFinite(this.#audio.duration)) return;
    this.#audio.currentTime = BEYOND;
    await happened(this.#audio, 'durationchange');
  }
}

/** Resolves also when it never will: what cannot be read stays silent. */
function happened(audio: HTMLAudioElement, event: 'loadedmetadata' | 'durationchange'): Promise<void> {
  return new Promise((resolve) => {
    audio.addEventListener(event, () => resolve(), { once: true });
    audio.addEventListener('error', () => resolve(), { once: true });
  });
}
