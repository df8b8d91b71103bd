import * as m from '#kit/web/i18n/generated/messages.js';
import type { Form } from '../../model/polls/form.ts';
import type { Draft } from '../../model/polls/state.ts';
import { plainOf, type Text } from '../../model/text.ts';

export const wordsOf = (text: Text): string => plainOf(text) ?? m.live_poll_gone();

export function optionNames(form: Form): readonly string[] {
  switch (form.kind) {
    case 'yes-no':
      return [m.live_poll_yes(), m.live_poll_no(), m.live_poll_abstain()];
    case 'choice':
      return form.options.map(wordsOf);
    case 'words':
      return [];
  }
}

/** The question, or what kind of one it is where it is asked aloud. */
export const titleOf = ({ question, form }: Pick<Draft, 'question' | 'form'>): string =>
  question ? wordsOf(question) : kindName(form.kind);

export function kindName(kind: Form['kind']): string {
  switch (kind) {
    case 'yes-no':
      return m.live_poll_kind_yes_no();
    case 'choice':
      return m.live_poll_kind_choice();
    case 'words':
      return m.live_poll_kind_words();
  }
}
