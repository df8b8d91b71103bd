/**
 * Runs in a page before its own code, in place of the Web Speech API (https://webaudio.github.io/web-speech-api/), whose
 * recognizer on the device no browser here can download: it knows one language and downloads another, insists on
 * staying on the device and on a live microphone, ends after a silence, and hears what the test says.
 */
export function stageDictation(): void {
  const known = new Set(['fr-FR']);
  const fetchable = new Set(['fr-FR', 'en-GB']);
  let running: SpeechRecognition | null = null;

  class SpeechRecognition extends EventTarget {
    lang = '';
    continuous = false;
    interimResults = false;
    processLocally = false;
    results: object[] = [];

    static async available({ langs, processLocally }: { langs: string[]; processLocally?: boolean }) {
      if (!processLocally || !langs.every((lang) => fetchable.has(lang))) return 'unavailable';
      return langs.every((lang) => known.has(lang)) ? 'available' : 'downloadable';
    }

    static async install({ langs }: { langs: string[] }) {
      for (const lang of langs) if (fetchable.has(lang)) known.add(lang);
      return langs.every((lang) => known.has(lang));
    }

    start(track?: MediaStreamTrack) {
      if (running === this) throw new DOMException('started already', 'InvalidStateError');
      if (track?.kind !== 'audio' || track.readyState !== 'live')
        throw new DOMException('no live microphone', 'InvalidStateError');
      if (!this.processLocally || !known.has(this.lang)) {
        const error = Object.assign(new Event('error'), { error: 'language-not-supported' });
        setTimeout(() => this.dispatchEvent(error));
        return;
      }
      running = this;
      setTimeout(() => this.dispatchEvent(new Event('start')));
    }

    abort() {
      if (running !== this) return;
      running = null;
      setTimeout(() => this.dispatchEvent(new Event('end')));
    }
  }

  Object.assign(window, { SpeechRecognition, webkitSpeechRecognition: SpeechRecognition });
  window.dictation = {
    listens: () => running?.lang ?? null,
    hear: (transcript, isFinal) => {
      if (!running) throw new Error('nobody listens');
      const last = running.results.at(-1) as { isFinal: boolean } | undefined;
      if (last && !last.isFinal) running.results.pop();
      const alternatives = running.interimResults || isFinal ? [{ transcript }] : [];
      running.results.push(Object.assign(alternatives, { isFinal }));
      const news = { results: [...running.results], resultIndex: running.results.length - 1 };
      running.dispatchEvent(Object.assign(new Event('result'), news));
    },
    pause: () => running?.abort(),
  };
}

declare global {
  interface Window {
    dictation: {
      /** The language, while something listens. */
      listens(): string | null;
      hear(transcript: string, isFinal: boolean): void;
      /** A silence, after which a recognizer ends by itself. */
      pause(): void;
    };
  }
}
