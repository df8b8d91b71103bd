import type { ClientCommand } from '../../model/command.ts';
import type { Form } from '../../model/polls/form.ts';

/** A question as its form has it. */
export interface Written {
  readonly kind: Form['kind'];
  readonly question: string;
  readonly anonymous: boolean;
  readonly options: readonly WrittenOption[];
  readonly several: boolean;
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
};

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
  const full = options.every(({ words }) => words !== '');
  return { options: full && options.length < MOST_OPTIONS ? [...options, noOption] : options };
}
