import { expect, test } from 'vitest';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { project } from '../project.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import type { PollId } from './ids.ts';
import { resultOf, runningPoll } from './select.ts';
import { MOST_ASKED, MOST_DRAFTS, type Poll } from './state.ts';

const [amel, bao, chloe] = pupils as [MemberId, MemberId, MemberId];

type Asked = Omit<Extract<ClientCommand, { type: 'poll.ask' }>, 'type'>;
type Answer = Extract<ClientCommand, { type: 'poll.vote' }>['answer'];

const yesNo: Asked = { form: { kind: 'yes-no' }, anonymous: false };
const quiz: Asked = {
  form: { kind: 'choice', options: ['Le peuple', 'Le roi'], several: false },
  question: 'Qui a pris la Bastille ?',
  anonymous: false,
  right: [0],
};
const words: Asked = { form: { kind: 'words' }, anonymous: false };

function asking(asked: Asked): { lesson: Lesson; id: PollId } {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'poll.ask', ...asked });
  return { lesson, id: last(lesson).id };
}

function last({ state }: Lesson): Poll {
  const poll = state.polls.asked.at(-1);
  if (!poll) throw new Error('Nothing was asked.');
  return poll;
}

const votes = (lesson: Lesson, member: MemberId, answer: Answer) =>
  lesson.does(member, { type: 'poll.vote', poll: last(lesson).id, answer });

const seenBy = (lesson: Lesson, viewer: MemberId) =>
  project(lesson.state, viewer, lesson.vault.unseal).polls.asked.at(-1);

test('[P1] one poll runs at a time, and the next can be asked when it has ended', () => {
  const { lesson, id } = asking(yesNo);
  expect(outcome(lesson.does(teacher, { type: 'poll.ask', ...quiz }))).toBe('live.poll-running');
  expect(outcome(lesson.does(teacher, { type: 'poll.end', poll: id }))).toEqual(['poll.ended']);
  expect(outcome(votes(lesson, amel, { chosen: [0] }))).toBe('live.poll-over');
  expect(outcome(lesson.does(teacher, { type: 'poll.ask', ...quiz }))).toEqual([
    'poll.prepared',
    'poll.filed',
    'poll.started',
  ]);
});

test('[P2] with names each has one vote, which may be changed while the poll runs', () => {
  const { lesson } = asking(yesNo);
  expect(outcome(votes(lesson, amel, { chosen: [1] }))).toEqual(['poll.voted']);
  expect(outcome(votes(lesson, amel, { chosen: [1] }))).toEqual([]);
  expect(outcome(votes(lesson, amel, { chosen: [0] }))).toEqual(['poll.vote-changed']);
  votes(lesson, bao, { chosen: [0] });
  expect(resultOf(last(lesson))).toEqual({ voters: 2, counts: [2, 0, 0], words: [] });
});

test('[P2] who voted what is between each voter and the staff', () => {
  const { lesson } = asking(yesNo);
  votes(lesson, amel, { chosen: [1] });
  expect(seenBy(lesson, amel)?.votes).toEqual({ [amel]: { chosen: [1] } });
  expect(seenBy(lesson, bao)?.votes).toEqual({});
  expect(seenBy(lesson, teacher)?.votes).toEqual({ [amel]: { chosen: [1] } });
});

test.each<[string, Asked, Answer]>([
  ['an option that is not there', yesNo, { chosen: [3] }],
  ['two options where one is asked for', quiz, { chosen: [0, 1] }],
  [
    'an option twice',
    { ...quiz, form: { ...quiz.form, several: true } as Asked['form'] },
    { chosen: [0, 0] },
  ],
  ['words where an option is asked for', yesNo, { words: 'Oui' }],
  ['an option where words are asked for', words, { chosen: [0] }],
])('[P2] %s is no answer', (_, asked, answer) => {
  const { lesson } = asking(asked);
  expect(outcome(votes(lesson, amel, answer))).toBe('live.bad-answer');
});

test('[P7] the right answer is in no learner’s browser before it is told, and is told after the end', () => {
  const { lesson, id } = asking(quiz);
  const tell = () => outcome(lesson.does(teacher, { type: 'poll.tell', poll: id }));
  expect(tell()).toBe('live.poll-running');
  lesson.does(teacher, { type: 'poll.end', poll: id });
  expect(seenBy(lesson, amel)?.right).toBeNull();
  expect(lesson.browserOf(amel).heard.join()).not.toContain('"right":[');
  expect(tell()).toEqual(['poll.told']);
  expect(seenBy(lesson, amel)?.right).toEqual([0]);
});

test('[P7] an answer that nobody can give is no right one', () => {
  const lesson = Lesson.opened();
  const ask = (asked: Asked) => outcome(lesson.does(teacher, { type: 'poll.ask', ...asked }));
  expect(ask({ ...quiz, right: [2] })).toBe('live.bad-answer');
  expect(ask({ ...quiz, right: [0, 1] })).toBe('live.bad-answer');
  expect(ask({ ...yesNo, right: [2] })).toBe('live.bad-answer');
  expect(ask({ ...words, right: [0] })).toBe('live.bad-answer');
});

test('[P8] results are for the staff until it shows them, and then follow the votes', () => {
  const { lesson, id } = asking(yesNo);
  votes(lesson, amel, { chosen: [0] });
  expect(seenBy(lesson, chloe)?.shown).toBeNull();
  lesson.does(teacher, { type: 'poll.share', poll: id, shared: true });
  expect(seenBy(lesson, chloe)?.shown?.counts).toEqual([1, 0, 0]);
  votes(lesson, bao, { chosen: [1] });
  lesson.pulse();
  expect(lesson.browserOf(chloe).state.polls.asked[0]?.shown?.counts).toEqual([1, 1, 0]);
  lesson.does(teacher, { type: 'poll.share', poll: id, shared: false });
  expect(seenBy(lesson, chloe)?.shown).toBeNull();
});

test('[P8] words are shown to all only after the end, when who teaches has seen them', () => {
  const { lesson, id } = asking(words);
  votes(lesson, amel, { words: 'Liberté' });
  const share = () => outcome(lesson.does(teacher, { type: 'poll.share', poll: id, shared: true }));
  expect(share()).toBe('live.poll-running');
  lesson.does(teacher, { type: 'poll.end', poll: id });
  expect(share()).toEqual(['poll.shown']);
  expect(seenBy(lesson, bao)?.shown?.words).toEqual([{ plain: 'Liberté' }]);
});

test('[P8] a result that all see is shown as it is when the poll ends', () => {
  const { lesson, id } = asking(yesNo);
  lesson.does(teacher, { type: 'poll.share', poll: id, shared: true });
  lesson.does(amel, { type: 'poll.vote', poll: id, answer: { chosen: [0] } });
  lesson.does(teacher, { type: 'poll.end', poll: id });
  expect(seenBy(lesson, bao)?.shown?.counts).toEqual([1, 0, 0]);
});

test('what is prepared is the staff’s, before the class opens as well, until it is asked', () => {
  const lesson = Lesson.prepared();
  lesson.does(teacher, { type: 'poll.prepare', ...quiz });
  lesson.does(teacher, { type: 'open' });
  expect(project(lesson.state, amel, lesson.vault.unseal).polls.drafts).toEqual([]);
  expect(lesson.browserOf(amel).heard.join()).not.toContain('Bastille');
  const [draft] = lesson.state.polls.drafts;
  lesson.does(teacher, { type: 'poll.start', poll: draft?.id as PollId });
  expect(seenBy(lesson, amel)?.question).toEqual({ plain: 'Qui a pris la Bastille ?' });
  expect(lesson.state.polls.drafts).toEqual([]);
  expect(last(lesson).right).toEqual([0]);
});

test('drafts and polls are bounded, and so are the words of one poll', () => {
  const lesson = Lesson.opened();
  const prepare = () => outcome(lesson.does(teacher, { type: 'poll.prepare', ...yesNo }));
  for (let n = 0; n < MOST_DRAFTS; n += 1) expect(prepare()).toEqual(['poll.prepared']);
  expect(prepare()).toBe('live.polls-full');
  for (let n = 0; n < MOST_ASKED + 3; n += 1) {
    lesson.does(teacher, { type: 'poll.ask', ...words });
    lesson.does(teacher, { type: 'poll.end', poll: last(lesson).id });
  }
  expect(lesson.state.polls.asked).toHaveLength(MOST_ASKED);
});

test('when the next is asked, the counts of the last stay and who answered what goes', () => {
  const { lesson, id } = asking(yesNo);
  votes(lesson, amel, { chosen: [0] });
  lesson.does(teacher, { type: 'poll.end', poll: id });
  lesson.does(teacher, { type: 'poll.ask', ...words });
  const [before] = lesson.state.polls.asked;
  expect(before?.votes).toEqual({});
  expect(before && resultOf(before).counts).toEqual([1, 0, 0]);
});

test('a class that closes ends its poll', () => {
  const { lesson } = asking(yesNo);
  lesson.does(teacher, { type: 'close' });
  expect(runningPoll(lesson.state.polls)).toBeUndefined();
});
