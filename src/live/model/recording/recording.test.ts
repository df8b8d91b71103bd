import { expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { classroom, pupils, teachers, usualRoster, visitors } from '../rehearsal/people.arbitrary.ts';
import { currentOf } from './select.ts';
import { MOST_RECORDINGS } from './state.ts';

const [amel] = pupils as [MemberId];
const [outsider] = visitors as [MemberId];
const colleague = teachers[1] as MemberId;
const start = { type: 'recording.start' } as const;
const stop = { type: 'recording.stop' } as const;

test('a recording is known to everybody in the class, with who makes it', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, start);
  expect(currentOf(lesson.browserOf(amel).state)).toMatchObject({ member: teacher, to: null });
  expect(currentOf(lesson.browserOf(outsider).state)).toBeUndefined();
});

test('only the staff records, and only one recording at a time is under way', () => {
  const lesson = Lesson.opened();
  expect(outcome(lesson.does(amel, start))).toBe('live.not-allowed');
  expect(outcome(lesson.does(teacher, start))).toEqual(['recording.started']);
  expect(outcome(lesson.does(colleague, start))).toEqual([]);
});

test('any of the staff ends it, and both its moments stay', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, start);
  lesson.does(colleague, stop, 90_000);
  const [made] = lesson.state.recordings.all;
  expect(made?.to).toBe((made?.from ?? 0) + 90_000);
  expect(outcome(lesson.does(teacher, stop))).toEqual([]);
});

test('it ends when the class closes, and when who makes it is no longer of the staff', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, start);
  lesson.reports({ type: 'prepare', classroom, roster: { ...usualRoster, staff: [colleague as never] } });
  expect(currentOf(lesson.state)).toBeUndefined();
  lesson.does(colleague, start);
  lesson.does(colleague, { type: 'close' });
  expect(currentOf(lesson.browserOf(amel).state)).toBeUndefined();
  expect(lesson.state.recordings.all.every(({ to }) => to !== null)).toBe(true);
});

test('a lesson is recorded in some parts, not in any number', () => {
  const lesson = Lesson.opened();
  for (let n = 0; n < MOST_RECORDINGS; n += 1) {
    lesson.does(teacher, start);
    lesson.does(teacher, stop);
  }
  expect(outcome(lesson.does(teacher, start))).toBe('live.recordings-full');
});
