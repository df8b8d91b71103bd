import { hours, type Instant } from '#kit/model/clock.ts';

/** What is still to come counts as today's, even when it begins after midnight. */
const SOON_MS = hours(3);
const LONGEST_DAY_MS = hours(26);

/** What to read of a timetable so that no lesson of the day is missed, wherever midnight falls. */
export const aroundDay = (now: Instant) => ({ from: now - LONGEST_DAY_MS, to: now + LONGEST_DAY_MS });

/** Whether a lesson is one of today's where the school is. */
export function isToday(
  lesson: { readonly startsAt: Instant; readonly endsAt: Instant },
  now: Instant,
  timeZone: string,
): boolean {
  const date = new Intl.DateTimeFormat('fr', { timeZone, dateStyle: 'short' });
  const today = date.format(now);
  if (date.format(lesson.startsAt) === today || date.format(lesson.endsAt - 1) === today) return true;
  return lesson.startsAt <= now + SOON_MS && lesson.endsAt > now;
}
