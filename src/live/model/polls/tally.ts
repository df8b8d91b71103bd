import type { Text } from '../text.ts';
import { type Answer, type Form, optionsOf } from './form.ts';

/** What came of a poll, without a name. */
export interface Tally {
  readonly voters: number;
  /** How many chose each option; empty where words were asked for. */
  readonly counts: readonly number[];
  readonly words: readonly Text[];
}

export const emptyTally = (form: Form): Tally => ({
  voters: 0,
  counts: Array.from({ length: optionsOf(form) }, () => 0),
  words: [],
});

/** The tally after more answers; new words come after the others in the order given. */
export function withAnswers(tally: Tally, answers: readonly Answer[]): Tally {
  const counts = [...tally.counts];
  const words = [...tally.words];
  for (const answer of answers) {
    if ('words' in answer) words.push(answer.words);
    else for (const option of answer.chosen) counts[option] = (counts[option] ?? 0) + 1;
  }
  return { voters: tally.voters + answers.length, counts, words };
}

export const tallyOf = (form: Form, answers: readonly Answer[]): Tally =>
  withAnswers(emptyTally(form), answers);

/** What stays of a tally when its words are let go. */
export const withoutWords = (tally: Tally): Tally => ({ ...tally, words: [] });

export const sameCounts = (a: Tally, b: Tally): boolean =>
  a.voters === b.voters &&
  a.words.length === b.words.length &&
  a.counts.length === b.counts.length &&
  a.counts.every((count, option) => count === b.counts[option]);
