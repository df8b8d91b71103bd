import type { ClientCommand } from '../../model/command.ts';
import type { Form } from '../../model/polls/form.ts';
import type { PollId } from '../../model/polls/ids.ts';
import type { Draft } from '../../model/polls/state.ts';
import { plainOf } from '../../model/text.ts';

/** A question as its form has it. */
export interface Written {
  readonly kind: Form['kind'];
  readonly question: string;
  readonly anonymous: boolean;
  readonly options: readonly WrittenOption[];
  readonly several: boolean;
  /** The kept question that it was; it takes that one’s place. */
  readonly from: PollId | null;
}

export interface WrittenOption {
  readonly words: string;
  readonly right: boolean;
}

export const noOption: WrittenOption = { words: '', right: false };
export const MOST_OPTIONS = 8;

export const empty: Written = {
  kind: 'yes-no',
  question: '',
  anonymous: false,
  options: [noOption, noOption],
  several: false,
  from: null,
};

/** Whether there is nothing in it that anybody wrote. */
export const isBlank = (written: Written): boolean =>
  written.question.trim() === '' && filled(written).length === 0;

/** A kept question, to be changed. */
export function writtenOf({ id, form, question, anonymous, right }: Draft): Written {
  const written = {
    ...empty,
    kind: form.kind,
    question: (question && plainOf(question)) ?? '',
    anonymous,
    from: id,
  };
  if (form.kind !== 'choice') return written;
  const options = form.options.map((option, n) => ({
    words: plainOf(option) ?? '',
    right: right?.includes(n) ?? false,
  }));
  return { ...written, several: form.several, options: withLine(options) };
}

/** Empty lines are left out. */
const filled = ({ options }: Written): readonly WrittenOption[] =>
  options.map(({ words, right }) => ({ words: words.trim(), right })).filter(({ words }) => words !== '');

export function isReady(written: Written): boolean {
  if (written.kind !== 'choice') return true;
  const options = filled(written);
  return options.length >= 2 && (written.several || rightOf(options).length <= 1);
}

type Asked = Omit<Extract<ClientCommand, { type: 'poll.ask' }>, 'type'>;

export function commandOf(written: Written): Asked {
  const question = written.question.trim();
  const common = { anonymous: written.anonymous, ...(question !== '' && { question }) };
  if (written.kind !== 'choice') return { form: { kind: written.kind }, ...common };
  const options = filled(written);
  const right = rightOf(options);
  return {
    form: { kind: 'choice', options: options.map(({ words }) => words), several: written.several },
    ...common,
    ...(right.length > 0 && { right }),
  };
}

const rightOf = (options: readonly WrittenOption[]): number[] =>
  options.flatMap(({ right }, option) => (right ? [option] : []));

/** With one option changed; a choice of one has one right answer, and there is always a line to write on. */
export function withOption(written: Written, at: number, change: Partial<WrittenOption>): Partial<Written> {
  const options = written.options.map((option, n) => {
    if (n === at) return { ...option, ...change };
    return change.right && !written.several ? { ...option, right: false } : option;
  });
  return { options: withLine(options) };
}

function withLine(options: readonly WrittenOption[]): readonly WrittenOption[] {
  const full = options.every(({ words }) => words !== '');
  return full && options.length < MOST_OPTIONS ? [...options, noOption] : options;
}
