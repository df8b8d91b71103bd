import type { Language } from '../../model/captions/languages.ts';

/**
 * What of the Web Speech API (https://webaudio.github.io/web-speech-api/) is used, with recognition on the device alone:
 * elsewhere a browser would send a classroom's voices to its maker.
 */
export interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(track?: MediaStreamTrack): void;
  abort(): void;
}

export interface RecognitionResult {
  readonly isFinal: boolean;
  readonly 0: { readonly transcript: string };
}

/** The event `result`: all results of this run; those before `resultIndex` are as they were. */
export interface ResultEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<RecognitionResult>;
}

export interface FailureEvent extends Event {
  readonly error: string;
}

interface Options {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

interface Recognizer {
  new (): Recognition;
  available?(options: Options): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  install?(options: Options): Promise<boolean>;
}

const recognizer = (): Recognizer | undefined =>
  (globalThis as { readonly SpeechRecognition?: Recognizer }).SpeechRecognition;

const optionsOf = (language: Language): Options => ({ langs: [language], processLocally: true });

/** Whether this device writes what is said in a language by itself: at once, or after a download. */
export type Offer = 'ready' | 'download' | 'none';

export async function offerOf(language: Language): Promise<Offer> {
  const status = await recognizer()
    ?.available?.(optionsOf(language))
    .catch(() => 'unavailable' as const);
  if (status === 'available') return 'ready';
  return status === 'downloadable' || status === 'downloading' ? 'download' : 'none';
}

/** Only from a click. False when the browser could not. */
export const install = async (language: Language): Promise<boolean> =>
  (await recognizer()
    ?.install?.(optionsOf(language))
    .catch(() => false)) ?? false;

/** Null where the browser knows no speech. */
export function recognitionOf(language: Language): Recognition | null {
  const Known = recognizer();
  if (!Known) return null;
  return Object.assign(new Known(), {
    lang: language,
    continuous: true,
    interimResults: true,
    processLocally: true,
  });
}
