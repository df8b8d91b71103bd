import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import { handsInOrder } from './select.ts';

const [amel, bao, chloe] = pupils as [MemberId, MemberId, MemberId];

function raised(...members: MemberId[]): Lesson {
  const lesson = Lesson.opened();
  for (const member of members) lesson.does(member, { type: 'hand.raise' });
  return lesson;
}

function speaks(lesson: Lesson, member: MemberId): void {
  lesson.does(teacher, { type: 'floor.give', member });
  lesson.does(member, { type: 'floor.leave' });
}

test('hands are in the order of raising', () => {
  expect(handsInOrder(raised(chloe, amel, bao).state)).toEqual([chloe, amel, bao]);
});

test('who has had the floor less often comes first, however late the hand', () => {
  const lesson = raised(amel);
  speaks(lesson, amel);
  speaks(lesson, amel);
  speaks(lesson, bao);
  for (const member of [amel, bao, chloe]) lesson.does(member, { type: 'hand.raise' });
  expect(handsInOrder(lesson.state)).toEqual([chloe, bao, amel]);
});

test('everybody sees the same order', () => {
  const lesson = raised(bao, amel);
  speaks(lesson, bao);
  lesson.does(bao, { type: 'hand.raise' });
  for (const viewer of [teacher, amel, chloe]) {
    expect(handsInOrder(lesson.browserOf(viewer).state)).toEqual([amel, bao]);
  }
});

test('a hand raised twice keeps its place', () => {
  const lesson = raised(amel, bao);
  expect(outcome(lesson.does(amel, { type: 'hand.raise' }))).toEqual([]);
  expect(handsInOrder(lesson.state)).toEqual([amel, bao]);
});

test('a pupil lowers the own hand, and nobody else’s', () => {
  const lesson = raised(amel, bao);
  expect(outcome(lesson.does(amel, { type: 'hand.lower', member: bao }))).toBe('live.not-allowed');
  lesson.does(amel, { type: 'hand.lower' });
  expect(handsInOrder(lesson.state)).toEqual([bao]);
});

test('a teacher lowers one hand, or all', () => {
  const lesson = raised(amel, bao, chloe);
  lesson.does(teacher, { type: 'hand.lower', member: bao });
  expect(handsInOrder(lesson.state)).toEqual([amel, chloe]);
  lesson.does(teacher, { type: 'hands.lower-all' });
  expect(handsInOrder(lesson.state)).toEqual([]);
});

test('a teacher raises no hand', () => {
  expect(outcome(Lesson.opened().does(teacher, { type: 'hand.raise' }))).toBe('live.staff-is-exempt');
});

test('no hand is up before the class opens, or after it', () => {
  const lesson = Lesson.prepared();
  expect(outcome(lesson.does(amel, { type: 'hand.raise' }))).toBe('live.not-open');
  const closed = raised(amel);
  closed.does(teacher, { type: 'close' });
  expect(handsInOrder(closed.state)).toEqual([]);
});
