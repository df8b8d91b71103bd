import { expect, test } from 'vitest';
import type { Lesson } from '../../model/contract.ts';
import { lessonId } from '../../model/ids.ts';
import { dayAt, EARLY_MS } from './lessons.ts';

const HOUR = 3_600_000;
const lesson = (id: string, startsAt: number): Lesson => ({
  id: lessonId.parse(id),
  subject: 'Mathématiques',
  title: 'Fractions',
  group: '5e B',
  startsAt,
  endsAt: startsAt + HOUR,
});
const ids = (lessons: readonly Lesson[]) => lessons.map(({ id }) => id);

test('the lesson that is on is the one to enter, the later ones wait', () => {
  const day = dayAt([lesson('b', 2 * HOUR), lesson('a', HOUR)], HOUR + 1);
  expect(day.now?.id).toBe('a');
  expect(ids(day.next)).toEqual(['b']);
});

test('a door opens a little before the bell', () => {
  expect(dayAt([lesson('a', HOUR)], HOUR - EARLY_MS).now?.id).toBe('a');
  expect(dayAt([lesson('a', HOUR)], HOUR - EARLY_MS - 1).now).toBeUndefined();
});

test('the lesson that goes on is not hidden by the next one, whose door is already open', () => {
  const day = dayAt([lesson('a', 0), lesson('b', HOUR)], HOUR - 1);
  expect(day.now?.id).toBe('a');
  expect(ids(day.next)).toEqual(['b']);
});

test('at its end a lesson is over', () => {
  const day = dayAt([lesson('a', 0)], HOUR);
  expect(day.now).toBeUndefined();
  expect(ids(day.over)).toEqual(['a']);
});
