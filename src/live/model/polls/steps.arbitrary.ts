import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { type Asking, as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';
import { pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import type { ClassState } from '../state.ts';
import type { PollId } from './ids.ts';

/** Stand for the last poll that was asked, and for the last that was prepared. */
const LAST = 'the-last-asked' as PollId;
const DRAFT = 'the-last-prepared' as PollId;

/** A command with the poll that is meant. */
export function pointed<C extends Asking['command']>(command: C, { polls }: ClassState): C {
  if (!('poll' in command)) return command;
  const id = { [LAST]: polls.asked.at(-1)?.id, [DRAFT]: polls.drafts.at(-1)?.id }[command.poll];
  return id ? { ...command, poll: id } : command;
}

type Asked = Omit<Extract<ClientCommand, { type: 'poll.ask' }>, 'type'>;
type Answer = Extract<ClientCommand, { type: 'poll.vote' }>['answer'];

const yesNo: Asked = { form: { kind: 'yes-no' }, anonymous: false };
const secret: Asked = { ...yesNo, anonymous: true };
const quiz: Asked = {
  form: { kind: 'choice', options: ['words', 'words', 'words'], several: true },
  question: 'words',
  anonymous: false,
  right: [0, 2],
};
const words: Asked = { form: { kind: 'words' }, question: 'words', anonymous: false };
const secretWords: Asked = { ...words, anonymous: true };

const anyAsked = fc.constantFrom(yesNo, secret, quiz, words, secretWords);
const anyPoll = fc.constantFrom(LAST, LAST, LAST, DRAFT);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.subarray([0, 1, 2], { minLength: 1 }).map((chosen) => ({ chosen })),
  fc.constant({ words: 'words' }),
);

const vote = (answer: Answer): ClientCommand => ({ type: 'poll.vote', poll: LAST, answer });
const act = (type: 'poll.end' | 'poll.tell'): Asking => as(teacher, { type, poll: LAST });
const share = (shared: boolean): Asking => as(teacher, { type: 'poll.share', poll: LAST, shared });
const ask = (asked: Asked): Asking => as(teacher, { type: 'poll.ask', ...asked });

const inClass = visitors.flatMap((visitor): Asking[] => [
  as(visitor, { type: 'lobby.ask', name: 'name' }),
  as(teacher, { type: 'lobby.admit', member: visitor }),
]);
const allVote = (answerOf: (n: number) => Answer): Asking[] =>
  [...pupils, ...visitors].map((member: MemberId, n) => as(member, vote(answerOf(n))));

export const asking: Part = {
  staff: [
    anyAsked.map((asked): ClientCommand => ({ type: 'poll.prepare', ...asked })),
    anyAsked.map((asked): ClientCommand => ({ type: 'poll.ask', ...asked })),
    anyPoll.map((poll): ClientCommand => ({ type: 'poll.start', poll })),
    anyPoll.map((poll): ClientCommand => ({ type: 'poll.discard', poll })),
    anyPoll.map((poll): ClientCommand => ({ type: 'poll.end', poll })),
    anyPoll.map((poll): ClientCommand => ({ type: 'poll.tell', poll })),
    fc
      .tuple(anyPoll, fc.boolean())
      .map(([poll, shared]): ClientCommand => ({ type: 'poll.share', poll, shared })),
  ],
  learner: [anyAnswer.map(vote), anyAnswer.map(vote)],
  episodes: (member, n) => [
    [
      act('poll.end'),
      ask(yesNo),
      as(member, vote({ chosen: [n % 3] })),
      as(member, vote({ chosen: [(n + 1) % 3] })),
    ],
    [
      act('poll.end'),
      ask(quiz),
      as(member, vote({ chosen: [0, 2] })),
      share(true),
      act('poll.end'),
      act('poll.tell'),
    ],
    [
      act('poll.end'),
      ask(words),
      as(member, vote({ words: 'words' })),
      act('poll.end'),
      share(true),
      share(false),
    ],
    [act('poll.end'), ask(secret), as(member, vote({ chosen: [0] })), as(member, vote({ chosen: [1] }))],
    [
      ...inClass,
      act('poll.end'),
      ask(secret),
      ...allVote((k) => ({ chosen: [k % 2] })),
      act('poll.end'),
      share(true),
    ],
    [
      ...[act('poll.end'), ask(secretWords), ...allVote(() => ({ words: 'words' })), act('poll.end')],
      ...[share(true), ask(yesNo)],
    ],
    [
      act('poll.end'),
      as(teacher, { type: 'poll.prepare', ...quiz }),
      as(teacher, { type: 'poll.prepare', ...yesNo }),
      as(teacher, { type: 'poll.discard', poll: DRAFT }),
      as(teacher, { type: 'poll.start', poll: DRAFT }),
      as(member, vote({ chosen: [1] })),
      share(true),
    ],
    [
      ask(secret),
      as(member, vote({ chosen: [0] })),
      { actor: { kind: 'school' }, command: { type: 'polls.ask-again' } },
    ],
  ],
};
