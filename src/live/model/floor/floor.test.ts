import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher, visitorNumber } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, teachers } from '../rehearsal/people.arbitrary.ts';
import { MOST_HOLDERS } from './decide.ts';

const [amel, bao] = pupils as [MemberId, MemberId];

test('the floor given lowers the hand and counts a turn', () => {
  const lesson = Lesson.opened();
  lesson.does(amel, { type: 'hand.raise' });
  lesson.does(teacher, { type: 'floor.give', member: amel });
  expect(lesson.state.floor.holders).toEqual([amel]);
  expect(lesson.state.hands).toEqual({ raised: {}, turns: { [amel]: 1 } });
});

test('the floor given again to who has it counts no second turn', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'floor.give', member: amel });
  expect(outcome(lesson.does(teacher, { type: 'floor.give', member: amel }))).toEqual([]);
  expect(lesson.state.hands.turns).toEqual({ [amel]: 1 });
});

test('up to four hold the floor', () => {
  const lesson = Lesson.opened();
  for (let n = 0; n < MOST_HOLDERS; n += 1) {
    lesson.admits(visitorNumber(n)).does(teacher, { type: 'floor.give', member: visitorNumber(n) });
  }
  expect(outcome(lesson.does(teacher, { type: 'floor.give', member: amel }))).toBe('live.floor-full');
  lesson.does(visitorNumber(2), { type: 'floor.leave' });
  expect(outcome(lesson.does(teacher, { type: 'floor.give', member: amel }))).toEqual(['floor.given']);
});

test('the floor is left by its holder, or taken', () => {
  const lesson = Lesson.opened();
  for (const member of [amel, bao]) lesson.does(teacher, { type: 'floor.give', member });
  lesson.does(amel, { type: 'floor.leave' });
  expect(lesson.state.floor.holders).toEqual([bao]);
  lesson.does(teacher, { type: 'floor.take', member: bao });
  expect(lesson.state.floor.holders).toEqual([]);
});

test('the floor is for who is in the class and does not have it by office', () => {
  const lesson = Lesson.opened();
  const give = (member: MemberId) => outcome(lesson.does(teacher, { type: 'floor.give', member }));
  expect(give(teachers[1] as MemberId)).toBe('live.staff-is-exempt');
  expect(give(visitorNumber(1))).toBe('live.no-such-member');
});
