import { assumptions } from '../assumptions.ts';
import type { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import type { Behaviour } from './crowd.ts';
import type { VisitBook } from './visits.ts';

const MINUTE = 60_000;
const lesson = assumptions.lessonMinutes.value * MINUTE;
const spread = assumptions.arrivalSpread.value * MINUTE;
const lead = assumptions.teacherLead.value * MINUTE;

/** Of one person: who has left and come back stays. */
export const MOST_VISITS = 2;

/** How people are: when lessons begin, who comes and when, and how long they put up with waiting. */
export interface Manners {
  readonly classSizeSpread: number;
  lessonStart(degree: 'first' | 'second'): number;
  arrival(isTeacher: boolean, lessonStart: number): number;
  visit(book: VisitBook, person: number, arrival: number, lessonStart: number): void;
}

export function mannersOf(behaviour: Behaviour, random: Random): Manners {
  return behaviour === 'plain' ? plain(random) : lifelike(random);
}

/** One lesson for all; everybody comes, and waits. */
function plain(random: Random): Manners {
  return {
    classSizeSpread: 0,
    lessonStart: () => 0,
    arrival: (isTeacher, lessonStart) => around(random, isTeacher, lessonStart),
    visit: (book, person, arrival) => book.add(person, arrival, NEVER),
  };
}

function lifelike(random: Random): Manners {
  return {
    classSizeSpread: assumptions.classSizeSpread.value,
    lessonStart: (degree) => (degree === 'first' ? 0 : secondaryStart(random.chance()) * MINUTE),
    arrival(isTeacher, lessonStart) {
      const moment = around(random, isTeacher, lessonStart);
      if (isTeacher) return random.chance() < assumptions.absentTeachers.value ? NEVER : moment;
      return random.chance() < absentPupils ? NEVER : moment + waitForDevice(random);
    },
    visit(book, person, arrival, lessonStart) {
      const end = lessonStart + lesson;
      const leaves = Math.min(end, arrival + mean(random, assumptions.patience.value));
      book.add(person, arrival, leaves);
      if (random.chance() >= assumptions.comesBack.value) return;
      book.add(person, leaves + mean(random, assumptions.backAfter.value), end);
    },
  };
}

const absentPupils = assumptions.withoutDevice.value + assumptions.otherwiseAbsent.value;

function around(random: Random, isTeacher: boolean, lessonStart: number): number {
  return Math.round(lessonStart + spread * random.normal() - (isTeacher ? lead : 0));
}

function waitForDevice(random: Random): number {
  return random.chance() < assumptions.sharedDevice.value
    ? mean(random, assumptions.sharedDeviceDelay.value)
    : 0;
}

function mean(random: Random, minutes: number): number {
  return Math.ceil(random.exponential(minutes * MINUTE));
}

function secondaryStart(chance: number): number {
  let share = 0;
  for (const [minutes, part] of assumptions.timetable.value) {
    share += part;
    if (chance < share) return minutes;
  }
  return 0;
}
