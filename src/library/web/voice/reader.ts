import type { Utterance } from '../../model/course.ts';

/** Something that says words aloud. */
export interface Voice {
  say(text: string, lang: Utterance['lang'], then: () => void): void;
  hush(): void;
}

/** `resting`: silent until the pupil goes on, because they paused or because the lesson waits for them. */
export type Reading =
  | { readonly status: 'quiet' }
  | { readonly status: 'saying' | 'resting'; readonly owner: string; readonly block: number };

export interface Reader {
  reading(): Reading;
  subscribe(listener: () => void): () => void;
  /** Reads from the start; whatever was being read stops. `owner` names what is read. */
  read(owner: string, utterances: readonly Utterance[]): void;
  rest(): void;
  goOn(): void;
  /** Says the block again that is being, or was last, said. */
  again(): void;
  stop(): void;
}

const quiet: Reading = { status: 'quiet' };

/** Reads a list of utterances aloud, one block after the other; one reader serves a page. */
export function createReader(voice: Voice): Reader {
  const listeners = new Set<() => void>();
  let reading: Reading = quiet;
  let text: readonly Utterance[] = [];
  /** The utterance being said; while resting, the one to say next. */
  let at = 0;

  const become = (next: Reading): void => {
    reading = next;
    for (const listener of listeners) listener();
  };

  const sayAt = (owner: string, index: number): void => {
    voice.hush();
    at = index;
    const utterance = text[index];
    if (!utterance) {
      become(quiet);
      return;
    }
    become({ status: 'saying', owner, block: utterance.block });
    voice.say(utterance.text, utterance.lang, () => {
      if (utterance.waits && index < text.length - 1) {
        at = index + 1;
        become({ status: 'resting', owner, block: utterance.block });
      } else sayAt(owner, index + 1);
    });
  };

  return {
    reading: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read(owner, utterances) {
      text = utterances;
      sayAt(owner, 0);
    },
    rest() {
      if (reading.status !== 'saying') return;
      voice.hush();
      become({ ...reading, status: 'resting' });
    },
    goOn() {
      if (reading.status === 'resting') sayAt(reading.owner, at);
    },
    again() {
      if (reading.status === 'quiet') return;
      const { owner, block } = reading;
      sayAt(
        owner,
        text.findIndex((utterance) => utterance.block === block),
      );
    },
    stop() {
      voice.hush();
      become(quiet);
    },
  };
}
