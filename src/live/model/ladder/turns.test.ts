import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chances } from '#gate/model/rehearsal.arbitrary.ts';
import { patience, runs } from '../rehearsal/runs.arbitrary.ts';
import { type Allocation, nothingYet, type OpenClass } from './allocation.ts';
import { CHANGES, HOUR, STINT } from './constants.ts';
import { anyShare, classesOf, levelsOf, live, needOf, room } from './hour.arbitrary.ts';
import { UTILITY } from './level.ts';

/** The mean of each class's utility over a course. */
function meansOf(course: readonly Allocation[]): number[] {
  const ids = [...(course[0] ?? nothingYet).places.keys()];
  return ids.map((id) => {
    const had = course.map(({ places }) => UTILITY[places.get(id)?.level ?? 4]);
    return had.reduce((sum, one) => sum + one, 0) / had.length;
  });
}

/** The most of the ladder's own changes that a class saw within an hour. */
const mostChanges = (course: readonly Allocation[]) =>
  Math.max(...course.flatMap(({ places }) => [...places.values()].map(({ changes }) => changes.length)));

/** How often the ladder changed a class in the last hour of a course, on average. */
function meanChanges(course: readonly Allocation[]): number {
  const places = [...(course.at(-1) ?? nothingYet).places.values()];
  return places.reduce((sum, { changes }) => sum + changes.length, 0) / places.length;
}

describe('turns', () => {
  const classes = classesOf(40);
  const need = needOf(classes);
  const steady = live(2 * HOUR, () => ({ classes, budget: 0.3 * need }));

  test('[L7] bring everybody what there is not enough of for all', () => {
    const firstHour = meansOf(steady.slice(0, steady.length / 2));
    const both = meansOf(steady);
    expect(Math.max(...both) - Math.min(...both)).toBeLessThan(0.03);
    expect(firstHour.filter((mean) => mean > UTILITY[1] + 1e-9).length).toBeGreaterThan(25);
    expect(both.every((mean) => mean > UTILITY[1] + 1e-9)).toBe(true);
  });

  test('[L7] last a while', () => {
    const course = steady.map(({ places }) => places.get(room(3)));
    const last = course.findLastIndex((place) => place?.level === 0);
    const from = course.slice(0, last).findLastIndex((place) => place?.level === 1);
    expect((last - from) * 10).toBeGreaterThanOrEqual(STINT);
  });

  test('[L7] change a class twice an hour at most', () => {
    expect(mostChanges(steady)).toBe(CHANGES);
  });

  test('[L7] come to a large class too, for which several small ones step down', () => {
    const mixed: OpenClass[] = [...classes, { id: room(99), people: 120, atBest: 0 }];
    const course = live(2 * HOUR, () => ({ classes: mixed, budget: 0.36 * needOf(mixed) }));
    expect(course.some(({ places }) => places.get(room(99))?.level === 0)).toBe(true);
    expect(mostChanges(course)).toBeLessThanOrEqual(CHANGES);
  });

  test('[L7] are not saved up by a teacher who steps down', () => {
    const modest = (second: number) =>
      classes.map((one, n): OpenClass => (n === 0 && second < HOUR ? { ...one, atBest: 3 } : one));
    const course = live(2 * HOUR, (second) => ({ classes: modest(second), budget: 0.3 * need }));
    const later = meansOf(course.slice(course.length / 2));
    expect(later[0]).toBeLessThan(UTILITY[1] + 0.1);
  });
});

describe('a noisy budget', () => {
  const anySizes = fc.array(fc.integer({ min: 15, max: 36 }), { minLength: 60, maxLength: 60 });
  const anyNoise = fc.record({ seed: fc.integer(), most: anyShare(0.05) });

  test(
    '[L7] changes a class twice an hour at most, or once more to bring it back, and is used',
    () => {
      fc.assert(
        fc.property(anySizes, anyNoise, anyShare(1), (sizes, { seed, most }, share) => {
          const chance = chances(seed);
          const classes = sizes.map((people, n): OpenClass => ({ id: room(n), people, atBest: 0 }));
          const budget = (0.05 + share) * needOf(classes);
          const measured = () => budget * (1 + most * (2 * chance() - 1));
          const course = live(2 * HOUR, () => ({ classes, budget: measured() }));
          expect(mostChanges(course)).toBeLessThanOrEqual(CHANGES + 1);
          expect(meanChanges(course)).toBeLessThanOrEqual(CHANGES);
          const used = course.reduce((sum, { charged }) => sum + charged, 0) / course.length;
          expect(used).toBeGreaterThan(0.85 * Math.min(budget, needOf(classes)));
        }),
        runs(40),
      );
    },
    patience,
  );
});

test('[L6][L7] when a third of the budget is gone for a while, everybody is open, and back after it', () => {
  const classes = classesOf(60);
  const out = (second: number) => second >= 1_200 && second < 1_800;
  const course = live(HOUR, (second) => ({
    classes,
    budget: (out(second) ? 0.15 : 0.3) * needOf(classes),
  }));
  expect(new Set(levelsOf(course[119] ?? nothingYet))).toEqual(new Set([0, 1]));
  expect(new Set(levelsOf(course[120] ?? nothingYet))).toEqual(new Set([1, 2]));
  expect(Math.max(...levelsOf(course.at(-1) ?? nothingYet))).toBe(1);
  expect(mostChanges(course)).toBeLessThanOrEqual(CHANGES + 1);
});
