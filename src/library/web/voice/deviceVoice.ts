import { useSyncExternalStore } from 'react';
import type { Utterance } from '../../model/course.ts';
import { sentences } from '../../model/sentences.ts';
import { createReader, type Reader, type Voice } from './reader.ts';

const tags: Readonly<Record<Utterance['lang'], string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A little slower than the device's own pace: a pupil follows with a finger. */
const PACE = 0.92;

function deviceVoice(synthesis: SpeechSynthesis): Voice {
  let turn = 0;
  return {
    say(text, lang, then) {
      turn += 1;
      const mine = turn;
      const rest = [...sentences(text)];
      const next = (): void => {
        if (mine !== turn) return;
        const sentence = rest.shift();
        if (sentence === undefined) {
          then();
          return;
        }
        const utterance = new SpeechSynthesisUtterance(sentence);
        utterance.lang = tags[lang];
        utterance.rate = PACE;
        utterance.onend = next;
        utterance.onerror = next;
        synthesis.speak(utterance);
      };
      next();
    },
    hush() {
      turn += 1;
      synthesis.cancel();
    },
  };
}

const synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis;

/** The one reader of the page; undefined where the browser has no speech at all. */
export const reader: Reader | undefined = synthesis && createReader(deviceVoice(synthesis));

const speaksFrench = (): boolean =>
  synthesis?.getVoices().some(({ lang }) => lang.toLowerCase().startsWith('fr')) ?? false;

function whenVoicesChange(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

/** Whether the device has a French voice; browsers load their voices late. */
export const useSpeaksFrench = (): boolean => useSyncExternalStore(whenVoicesChange, speaksFrench);
