import { Store } from '../store.ts';
import { EchoWatch } from './echo.ts';
import { Meter } from './meter.ts';
import { TalkingDetector } from './talking.ts';

/** What the sound of this device gives reason to say. */
export interface SoundHints {
  /** Somebody speaks into a microphone that is closed. */
  readonly talkingMuted: boolean;
  /** The class hears itself through this device. */
  readonly echo: boolean;
}

export const noHints: SoundHints = { talkingMuted: false, echo: false };

export interface Listened {
  /** The browser's own track, open or closed; null while there is none. */
  readonly microphone: MediaStreamTrack | null;
  readonly sending: boolean;
  readonly voices: readonly MediaStreamTrack[];
}

const PERIOD_MS = 100;
/** A hint stays so long after its last reason: to be read, and not to flicker. */
const STAYS_MS: Readonly<Record<keyof SoundHints, number>> = { talkingMuted: 4_000, echo: 15_000 };

/**
 * Listens to the own microphone and to the class's voices, on this device alone, for what hurts: speaking into a closed
 * microphone, and a loudspeaker that a microphone hears.
 */
export class Listening {
  readonly hints = new Store<SoundHints>(noHints);
  readonly #listened: () => Listened;
  readonly #talking = new TalkingDetector();
  readonly #echo = new EchoWatch();
  readonly #lasts: Record<keyof SoundHints, number> = { talkingMuted: 0, echo: 0 };
  #running: { readonly own: Meter; readonly class: Meter; readonly timer: number } | null = null;
  #original: MediaStreamTrack | null = null;
  #copy: MediaStreamTrack | null = null;

  constructor(listened: () => Listened) {
    this.#listened = listened;
  }

  start(): void {
    if (this.#running || typeof AudioContext === 'undefined') return;
    const timer = window.setInterval(() => this.#listen(), PERIOD_MS);
    this.#running = { own: new Meter(), class: new Meter(), timer };
  }

  stop(): void {
    if (!this.#running) return;
    clearInterval(this.#running.timer);
    this.#running.own[Symbol.dispose]();
    this.#running.class[Symbol.dispose]();
    this.#running = null;
    this.#follow(null);
    this.hints.set(noHints);
  }

  #listen(): void {
    const { microphone, sending, voices } = this.#listened();
    const meters = this.#running;
    if (!meters) return;
    this.#follow(microphone);
    if (!this.#copy) {
      this.#say(noHints);
      return;
    }
    meters.own.follow([this.#copy]);
    meters.class.follow(sending ? voices : []);
    const own = meters.own.read();
    const talks = this.#talking.hear(own);
    if (!sending) this.#echo.forget();
    this.#say({
      talkingMuted: !sending && talks,
      echo: sending && this.#echo.compare(meters.class.read(), own),
    });
  }

  /** A closed track is silent to everybody, to its own page too: a copy of it stays open, and is never sent. */
  #follow(microphone: MediaStreamTrack | null): void {
    if (microphone === this.#original) return;
    this.#original = microphone;
    this.#copy?.stop();
    this.#copy = microphone?.clone() ?? null;
    if (this.#copy) this.#copy.enabled = true;
    this.#talking.forget();
    this.#echo.forget();
  }

  #say(now: SoundHints): void {
    const at = performance.now();
    const { sending } = this.#listened();
    const lasts = (hint: keyof SoundHints) => {
      if (now[hint]) this.#lasts[hint] = at + STAYS_MS[hint];
      return this.#lasts[hint] > at;
    };
    const [talkingMuted, echo] = [lasts('talkingMuted') && !sending, lasts('echo')];
    const told = this.hints.get();
    if (told.talkingMuted !== talkingMuted || told.echo !== echo) this.hints.set({ talkingMuted, echo });
  }
}
