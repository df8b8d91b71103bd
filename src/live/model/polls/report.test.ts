import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, visitors } from '../rehearsal/people.arbitrary.ts';
import { pollReport } from './report.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const voters: readonly MemberId[] = [...pupils, ...visitors];

function lessonWith(anonymous: boolean): Lesson {
  const lesson = Lesson.opened();
  for (const visitor of visitors) lesson.admits(visitor);
  lesson.does(teacher, { type: 'poll.ask', form: { kind: 'yes-no' }, anonymous, right: [0] });
  return lesson;
}

const pollId = ({ state }: Lesson) => state.polls.asked.at(-1)?.id as never;
const votes = (lesson: Lesson, member: MemberId, option: number) =>
  lesson.does(member, { type: 'poll.vote', poll: pollId(lesson), answer: { chosen: [option] } });
const reportOf = ({ lines }: Lesson) => pollReport(lines.map(({ logged }) => logged));

test('the report has each question with the last answer of each, also when the class has let go of them', () => {
  const lesson = lessonWith(false);
  votes(lesson, amel, 1);
  votes(lesson, amel, 0);
  votes(lesson, bao, 1);
  lesson.does(teacher, { type: 'poll.end', poll: pollId(lesson) });
  lesson.does(teacher, { type: 'poll.ask', form: { kind: 'words' }, anonymous: false });
  const [first, second] = reportOf(lesson);
  expect(first?.tally).toEqual({ voters: 2, counts: [1, 1, 0], words: [] });
  expect([...(first?.answers ?? [])]).toEqual([
    [amel, { chosen: [0] }],
    [bao, { chosen: [1] }],
  ]);
  expect(first?.right).toEqual([0]);
  expect([first?.endedAt === null, second?.endedAt]).toEqual([false, null]);
});

test('of an anonymous one it has the counts, and nobody’s answer', () => {
  const lesson = lessonWith(true);
  for (const [n, member] of voters.entries()) votes(lesson, member, n % 2);
  lesson.does(teacher, { type: 'close' });
  const [poll] = reportOf(lesson);
  expect(poll?.tally).toEqual({ voters: 7, counts: [4, 3, 0], words: [] });
  expect(poll?.answers.size).toBe(0);
  expect(poll?.endedAt).not.toBeNull();
});

test('of one that too few answered it says that nothing was counted', () => {
  const lesson = lessonWith(true);
  for (const member of voters.slice(0, 4)) votes(lesson, member, 0);
  lesson.does(teacher, { type: 'poll.end', poll: pollId(lesson) });
  expect(reportOf(lesson)[0]?.tally).toBeNull();
});
