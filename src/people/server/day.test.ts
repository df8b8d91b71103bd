import { expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { isToday } from './day.ts';

const at = (text: string) => Date.parse(text);
const lesson = (startsAt: string) => ({ startsAt: at(startsAt), endsAt: at(startsAt) + minutes(55) });

it('counts a day from midnight to midnight where the school is', () => {
  const now = at('2026-11-23T10:00:00+01:00');
  expect(isToday(lesson('2026-11-23T00:00:00+01:00'), now, 'Europe/Paris')).toBe(true);
  expect(isToday(lesson('2026-11-23T22:00:00+01:00'), now, 'Europe/Paris')).toBe(true);
  expect(isToday(lesson('2026-11-24T08:00:00+01:00'), now, 'Europe/Paris')).toBe(false);
  expect(isToday(lesson('2026-11-22T22:00:00+01:00'), now, 'Europe/Paris')).toBe(false);
  expect(isToday(lesson('2026-11-22T22:00:00+01:00'), now, 'Indian/Reunion')).toBe(true);
});

it('shows in the evening what begins soon after midnight, and what still goes on', () => {
  const now = at('2026-11-23T23:30:00+01:00');
  expect(isToday(lesson('2026-11-24T00:30:00+01:00'), now, 'Europe/Paris')).toBe(true);
  expect(isToday(lesson('2026-11-24T08:00:00+01:00'), now, 'Europe/Paris')).toBe(false);
  const afterMidnight = at('2026-11-24T00:10:00+01:00');
  expect(isToday(lesson('2026-11-23T23:30:00+01:00'), afterMidnight, 'Europe/Paris')).toBe(true);
});
