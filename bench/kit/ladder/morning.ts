import type { ClassroomId } from '#live/model/ids.ts';
import type { OpenClass } from '#live/model/ladder/allocation.ts';
import type { Level } from '#live/model/ladder/level.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Of the rooms, those in which one class ends during the hour and another begins. */
const CHANGED = 0.4;
/** Of the classes, those whose teacher steps down by hand for a while. */
const BY_HAND = 0.05;

/** One class of the hour. Times are seconds from its beginning; `until` is past its end for who stays. */
export interface Lesson {
  readonly id: ClassroomId;
  readonly people: number;
  readonly from: number;
  readonly until: number;
  readonly byHand: { readonly from: number; readonly until: number; readonly atBest: Level } | undefined;
}

/** So many rooms for an hour; in some a class ends and, minutes later, another begins. */
export function lessonsOf(rooms: number, chance: () => number): Lesson[] {
  return Array.from({ length: rooms }, (_, room) => {
    // They open in the first five minutes, as a cell does at half past eight.
    const from = Math.floor(chance() * 5 * MINUTE);
    if (chance() >= CHANGED) return [lesson(`${room}`, from, HOUR + 1, chance)];
    const ends = Math.floor((15 + 35 * chance()) * MINUTE);
    const begins = ends + Math.floor((1 + 4 * chance()) * MINUTE);
    return [lesson(`${room}`, from, ends, chance), lesson(`${room}-next`, begins, HOUR + 1, chance)];
  }).flat();
}

export const openAt = (lessons: readonly Lesson[], second: number): OpenClass[] =>
  lessons
    .filter(({ from, until }) => from <= second && second < until)
    .map(({ id, people, byHand }) => ({
      id,
      people,
      atBest: byHand !== undefined && byHand.from <= second && second < byHand.until ? byHand.atBest : 0,
    }));

function lesson(name: string, from: number, until: number, chance: () => number): Lesson {
  const handFrom = from + Math.floor(chance() * 20 * MINUTE);
  const handUntil = handFrom + Math.floor((5 + 15 * chance()) * MINUTE);
  const atBest = chance() < 0.5 ? 1 : 2;
  const byHand = chance() < BY_HAND ? ({ from: handFrom, until: handUntil, atBest } as const) : undefined;
  return { id: name as ClassroomId, people: peopleOf(chance), from, until, byHand };
}

/** Most are one division and its teacher; some are a half, some two or three together, a few a whole year. */
function peopleOf(chance: () => number): number {
  const kind = chance();
  if (kind < 0.1) return 9 + Math.floor(8 * chance());
  if (kind < 0.95) return 19 + Math.floor(16 * chance());
  if (kind < 0.995) return 50 + Math.floor(50 * chance());
  return 150 + Math.floor(150 * chance());
}
