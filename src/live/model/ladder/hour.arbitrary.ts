import fc from 'fast-check';
import type { ClassroomId } from '../ids.ts';
import { type Allocation, nothingYet, type OpenClass } from './allocation.ts';
import { PERIOD } from './constants.ts';
import { costOf } from './cost.ts';
import { allocate } from './ladder.ts';
import type { Level } from './level.ts';

export const room = (n: number) => `room-${n}` as ClassroomId;

export const classesOf = (count: number, people = 25): OpenClass[] =>
  Array.from({ length: count }, (_, n) => ({ id: room(n), people, atBest: 0 }));

/** What level 0 would take for all. */
export const needOf = (classes: readonly OpenClass[]): number =>
  classes.reduce((sum, { people }) => sum + costOf(0, people), 0);

/** Evenly: doubles of fast-check crowd at 0. */
export const anyShare = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 10_000 }).map((n) => (n * most) / 10_000);

const anyPeople = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 10, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 600 }) },
);
const anyWish: fc.Arbitrary<Level> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Level>(0) },
  { weight: 1, arbitrary: fc.constantFrom<Level>(1, 2, 3, 4) },
);

/** Up to so many classes of any size and wish. */
export const anyClasses = (most: number): fc.Arbitrary<OpenClass[]> =>
  fc
    .array(fc.record({ people: anyPeople, atBest: anyWish }), { minLength: 1, maxLength: most })
    .map((classes) => classes.map((one, n) => ({ id: room(n), ...one })));

/** The first allocation, on a share of what level 0 takes. */
export const first = (classes: readonly OpenClass[], share: number): Allocation =>
  allocate(nothingYet, classes, { budget: share * needOf(classes) }, 0);

/**
 * An allocation each `PERIOD`.
 *
 * @param at what is there at a second
 */
export function live(
  seconds: number,
  at: (second: number) => { classes: readonly OpenClass[]; budget: number; ceiling?: Level },
): Allocation[] {
  const course: Allocation[] = [];
  for (let second = 0; second < seconds; second += PERIOD) {
    const { classes, ...means } = at(second);
    course.push(allocate(course.at(-1) ?? nothingYet, classes, means, second * 1_000));
  }
  return course;
}

export const levelsOf = ({ places }: Allocation): Level[] => [...places.values()].map(({ level }) => level);
