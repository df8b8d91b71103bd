import type { Language } from '../../model/captions/languages.ts';
import { Store } from '../store.ts';
import { Phrases } from './phrases.ts';
import { type FailureEvent, type Recognition, type ResultEvent, recognitionOf } from './recognition.ts';

/** A recognizer ends by itself after a silence; then it is started again. */
const AGAIN_MS = 300;
/** One that ends sooner did not work; after so many of those it is left alone. */
const SOON_MS = 1_000;
const TRIES = 5;

/** What nothing is gained by trying again. */
const HOPELESS = new Set(['not-allowed', 'service-not-allowed', 'language-not-supported', 'bad-grammar']);

export interface Dictation {
  readonly language: Language;
  /** What the class hears, and nothing else. */
  readonly microphone: MediaStreamTrack;
}

/** Writes what is said into one microphone, on this device alone, line by line. */
export class Captioner {
  /** The device was asked to write, and cannot. */
  readonly failed = new Store(false);
  readonly #say: (line: string) => void;
  readonly #phrases = new Phrases();
  #wanted: Dictation | null = null;
  #running: Recognition | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inVain = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** Null while nothing is to be written. */
  follow(wanted: Dictation | null): void {
    const now = this.#wanted;
    if (now?.language === wanted?.language && now?.microphone === wanted?.microphone) return;
    this.#wanted = wanted;
    this.#inVain = 0;
    this.failed.set(false);
    this.#quit();
    this.#start();
  }

  #start(): void {
    const recognition = this.#wanted && recognitionOf(this.#wanted.language);
    if (!this.#wanted || !recognition) {
      this.failed.set(this.#wanted !== null);
      return;
    }
    const began = performance.now();
    this.#running = recognition;
    this.#phrases.forget();
    recognition.addEventListener('result', (event) => this.#hear(recognition, event as ResultEvent));
    recognition.addEventListener('error', (event) => {
      // What never started has no end.
      if (this.#running === recognition && HOPELESS.has((event as FailureEvent).error)) this.#fail();
    });
    recognition.addEventListener('end', () => {
      if (this.#running !== recognition) return;
      this.#running = null;
      this.#inVain = performance.now() - began < SOON_MS ? this.#inVain + 1 : 0;
      if (this.#inVain >= TRIES) this.#fail();
      else this.#timer = setTimeout(() => this.#start(), AGAIN_MS);
    });
    try {
      recognition.start(this.#wanted.microphone);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.#running = null;
    this.failed.set(true);
  }

  #hear(from: Recognition, { results, resultIndex }: ResultEvent): void {
    if (this.#running !== from) return;
    const news = Array.from(results, (result, number) => [
      number,
      { words: result[0].transcript, final: result.isFinal },
    ]) as [number, { words: string; final: boolean }][];
    for (const line of this.#phrases.hear(news.slice(resultIndex))) this.#say(line);
  }

  #quit(): void {
    clearTimeout(this.#timer);
    const running = this.#running;
    this.#running = null;
    running?.abort();
  }
}
