import type { Text } from '../text.ts';

/** How a poll is answered. The answers of `yes-no` are yes, no and abstention, in this order. */
export type Form =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly Text[]; readonly several: boolean }
  | { readonly kind: 'words' };

/** What somebody answered: the numbers of options, from 0 and in order, or words. */
export type Answer =
  | { readonly chosen: readonly number[] }
  | { readonly words: Text; readonly weight: number };

/** Numbers of options that are the right answer of a quiz. */
export type Right = readonly number[];

export const YES_NO_OPTIONS = 3;

export function optionsOf(form: Form): number {
  switch (form.kind) {
    case 'yes-no':
      return YES_NO_OPTIONS;
    case 'choice':
      return form.options.length;
    case 'words':
      return 0;
  }
}

/** Whether an answer is one that this poll asks for. */
export const fits = (form: Form, answer: Answer): boolean =>
  'chosen' in answer ? isChoice(form, answer.chosen) : form.kind === 'words';

/** An abstention is nobody's right answer. */
export const fitsAsRight = (form: Form, right: Right): boolean =>
  isChoice(form, right) && (form.kind === 'choice' || right[0] !== YES_NO_OPTIONS - 1);

const isChoice = (form: Form, chosen: readonly number[]): boolean =>
  chosen.length > 0 &&
  (chosen.length === 1 || (form.kind === 'choice' && form.several)) &&
  chosen.every((option, n) => option < optionsOf(form) && option > (chosen[n - 1] ?? -1));
