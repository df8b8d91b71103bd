import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { Lesson, Person } from '../../model/contract.ts';

/** The door of a class opens a little before the bell. */
export const EARLY_MS = 10 * 60_000;

export interface Day {
  /** The lesson that one can enter. */
  readonly now: Lesson | undefined;
  readonly next: readonly Lesson[];
  readonly over: readonly Lesson[];
}

/** Whoever teaches knows who teaches. */
export const lessonsFor = ({ role }: Person, lessons: readonly Lesson[]): readonly Lesson[] =>
  role === 'teacher' ? lessons.map(({ teacher: _, ...lesson }) => lesson) : lessons;

/** A day's lessons sorted by what they mean at `instant`; when two overlap the one that began last is on. */
export function dayAt(lessons: readonly Lesson[], instant: number): Day {
  const inOrder = [...lessons].sort((one, other) => one.startsAt - other.startsAt);
  const open = inOrder.filter((lesson) => lesson.startsAt - EARLY_MS <= instant && instant < lesson.endsAt);
  const begun = open.filter((lesson) => lesson.startsAt <= instant);
  const now = begun.at(-1) ?? open[0];
  return {
    now,
    next: inOrder.filter((lesson) => lesson !== now && instant < lesson.endsAt),
    over: inOrder.filter((lesson) => lesson.endsAt <= instant),
  };
}

/** « 8 h 30 – 9 h 25 ». */
export const span = ({ startsAt, endsAt }: Pick<Lesson, 'startsAt' | 'endsAt'>): string =>
  m.people_lesson_span({ from: timeOfDay(startsAt), to: timeOfDay(endsAt) });
