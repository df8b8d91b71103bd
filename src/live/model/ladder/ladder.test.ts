import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingYet, type OpenClass } from './allocation.ts';
import { HOLD, PERIOD, RISE } from './constants.ts';
import { costOf } from './cost.ts';
import { anyClasses, anyShare, classesOf, first, levelsOf, live, needOf, room } from './hour.arbitrary.ts';
import { allocate } from './ladder.ts';
import { LAST_OPEN, type Level, lower } from './level.ts';

const share = anyShare(1.2);
/** Sums of floats may differ in the last digits. */
const NEARLY = 1 + 1e-9;

/** What one step up costs a class. */
const stepUp = ({ people }: OpenClass, level: number) =>
  costOf((level - 1) as Level, people) - costOf(level as Level, people);

describe('whatever happens', () => {
  const anyTick = fc.record({
    wait: fc.integer({ min: 1, max: 400 }),
    share: fc.oneof(share, fc.constantFrom(0, 1)),
    ceiling: fc.constantFrom<Level>(0, 0, 0, 1, 2),
    closed: fc.array(fc.nat(19), { maxLength: 6 }),
    wish: fc.option(fc.tuple(fc.nat(19), fc.constantFrom<Level>(0, 1, 2, 3, 4)), { nil: undefined }),
  });

  test('[L4] every class is open, the budget is never exceeded, and no wish or ceiling is overstepped', () => {
    fc.assert(
      fc.property(anyClasses(20), fc.array(anyTick, { maxLength: 30 }), (all, ticks) => {
        const need = needOf(all);
        let wishes = all;
        let allocation = nothingYet;
        let now = 0;
        for (const { wait, share, ceiling, closed, wish } of ticks) {
          now += wait * 1_000;
          wishes = wishes.map((one, n) => (n === wish?.[0] ? { ...one, atBest: wish[1] } : one));
          const open = wishes.filter((_, n) => !closed.includes(n));
          const budget = share * need;
          allocation = allocate(allocation, open, { budget, ceiling }, now);
          expect([...allocation.places.keys()]).toEqual(open.map(({ id }) => id));
          let charged = 0;
          for (const { id, people, atBest } of open) {
            const level = allocation.places.get(id)?.level ?? 4;
            expect(level).toBeLessThanOrEqual(lower(LAST_OPEN, atBest));
            expect(level).toBeGreaterThanOrEqual(lower(atBest, ceiling));
            charged += costOf(level, people);
          }
          expect(allocation.charged).toBeCloseTo(charged, 3);
          expect(charged).toBeLessThanOrEqual(budget * NEARLY);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[L4] the order in which classes are named decides nothing', () => {
    fc.assert(
      fc.property(anyClasses(20), share, (classes, some) => {
        const there = first(classes, some).places;
        const back = first(classes.toReversed(), some).places;
        for (const { id } of classes) expect(back.get(id)).toEqual(there.get(id));
      }),
    );
  });
});

describe('a budget', () => {
  test('[L5] is max-min fair: two levels above another, no class has what would bring that one up', () => {
    fc.assert(
      fc.property(anyClasses(20), share, (classes, some) => {
        const { places, charged } = first(classes, some);
        const left = some * needOf(classes) - charged;
        const levelOf = (one: OpenClass) => places.get(one.id)?.level ?? 4;
        for (const low of classes.filter((one) => levelOf(one) > one.atBest)) {
          for (const high of classes.filter((one) => levelOf(one) <= levelOf(low) - 2)) {
            const freed = stepUp(high, levelOf(high) + 1);
            expect(left + freed).toBeLessThan(stepUp(low, levelOf(low)) * NEARLY);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('[L5] is spent: what is left brings nobody up', () => {
    fc.assert(
      fc.property(anyClasses(20), share, (classes, some) => {
        const { places, charged } = first(classes, some);
        const left = some * needOf(classes) - charged;
        for (const one of classes) {
          const level = places.get(one.id)?.level ?? 4;
          if (level > one.atBest) expect(left).toBeLessThan(stepUp(one, level) * NEARLY);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('[L5] that is larger gives all together no lower level', () => {
    fc.assert(
      fc.property(anyClasses(20), share, share, (classes, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(first(classes, more).common).toBeLessThanOrEqual(first(classes, less).common);
      }),
    );
  });

  test('[L5] gives a class what all can have, whatever the others wish', () => {
    fc.assert(
      fc.property(anyClasses(20), share, (classes, some) => {
        const greedy = classes.map((one): OpenClass => ({ ...one, atBest: 0 }));
        const budget = some * needOf(classes);
        const { common } = allocate(nothingYet, greedy, { budget }, 0);
        const { places } = allocate(nothingYet, classes, { budget }, 0);
        for (const { id, atBest } of classes) {
          expect(places.get(id)?.level).toBeLessThanOrEqual(lower(common, atBest));
        }
      }),
    );
  });

  test('[L5] of which one class wants less leaves the rest to the others', () => {
    const classes = classesOf(10);
    const modest = classes.map((one, n): OpenClass => (n < 5 ? { ...one, atBest: 2 } : one));
    const budget = needOf(classes) / 2;
    const better = (all: readonly OpenClass[]) =>
      levelsOf(allocate(nothingYet, all, { budget }, 0)).filter((level) => level === 0).length;
    expect(better(classes)).toBe(3);
    expect(better(modest)).toBe(4);
    const alone = classes.map((one, n): OpenClass => (n > 0 ? { ...one, atBest: 2 } : one));
    expect(first(alone, 0.2).common).toBe(0);
  });
});

describe('a budget that changes', () => {
  const one = { at: 0, classes: classesOf(40) };
  const need = needOf(one.classes);

  test('[L6] is followed downwards at once: nobody below what all can have, nor for another who is far better off', () => {
    fc.assert(
      fc.property(anyClasses(20), share, share, (classes, a, b) => {
        const before = first(classes, Math.max(a, b));
        const budget = Math.min(a, b) * needOf(classes);
        const after = allocate(before, classes, { budget }, PERIOD * 1_000);
        const steps = classes.map((one) => {
          const { id, atBest } = one;
          const from = before.places.get(id)?.level ?? 4;
          const to = after.places.get(id)?.level ?? 4;
          expect(to).toBeLessThanOrEqual(lower(lower(from, after.common), atBest));
          return { one, from, to };
        });
        const left = budget - after.charged;
        for (const { to: low, one } of steps.filter(({ from, to }) => to > from)) {
          for (const { to: high, one: other } of steps.filter(({ to }) => to <= low - 2)) {
            const freed = stepUp(other, high + 1);
            if (low > one.atBest) expect(left + freed).toBeLessThan(stepUp(one, low) * NEARLY);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[L6] downwards takes first from who has had most, and last from who has been changed twice', () => {
    const two = classesOf(2);
    const [long, short] = [room(0), room(1)];
    const course = live(500, (second) => ({
      classes: second < 400 ? two.slice(0, 1) : two,
      budget: needOf(two),
    }));
    const before = course.at(-1) ?? nothingYet;
    const fall = (from: typeof before) => allocate(from, two, { budget: 0.8 * needOf(two) }, 500_000).places;
    expect(fall(before).get(long)?.level).toBe(1);
    expect(fall(before).get(short)?.level).toBe(0);
    const changes = [100_000, 200_000];
    const places = new Map(
      [...before.places].map(([id, one]) => [id, id === long ? { ...one, changes } : one]),
    );
    expect(fall({ ...before, places }).get(long)?.level).toBe(0);
    expect(fall({ ...before, places }).get(short)?.level).toBe(1);
  });

  test('[L6] is followed upwards when it has held for two minutes, and then little by little', () => {
    const rises = (second: number) => (second < 600 ? 0.3 : 1);
    const course = live(1_200, (second) => ({ classes: one.classes, budget: rises(second) * need }));
    const charged = (second: number) => course[second / PERIOD]?.charged ?? 0;
    for (let second = 10; second < 600 + HOLD; second += PERIOD) expect(charged(second)).toBe(charged(0));
    for (let second = 600 + HOLD; second < 1_200; second += PERIOD) {
      expect(charged(second) - charged(second - PERIOD)).toBeLessThan(RISE * PERIOD * need + costOf(0, 25));
    }
    expect(new Set(levelsOf(course.at(-1) ?? nothingYet))).toEqual(new Set([0]));
  });

  test('[L6] upwards takes nothing from anybody', () => {
    fc.assert(
      fc.property(anyClasses(20), share, share, (classes, a, b) => {
        const course = live(300, (second) => ({
          classes,
          budget: (second < 100 ? Math.min(a, b) : Math.max(a, b)) * needOf(classes),
        }));
        const [before, after] = [levelsOf(course[9] ?? nothingYet), levelsOf(course.at(-1) ?? nothingYet)];
        after.forEach((level, n) => {
          expect(level).toBeLessThanOrEqual(before[n] ?? 4);
        });
      }),
    );
  });

  test('[L6] not at all moves nobody, until a turn is over', () => {
    fc.assert(
      fc.property(anyClasses(20), share, (classes, some) => {
        const course = live(590, () => ({ classes, budget: some * needOf(classes) }));
        for (const allocation of course)
          expect(levelsOf(allocation)).toEqual(levelsOf(course[0] ?? nothingYet));
      }),
    );
  });
});

describe('a class', () => {
  const classes = classesOf(20);
  const budget = 0.3 * needOf(classes);
  const wishing = (atBest: Level) => classes.map((one, n) => (n === 7 ? { ...one, atBest } : one));

  test('[L4] that opens has what all can have, and who has more steps down for it if need be', () => {
    const before = first(classes, 0.3);
    expect(before.common).toBe(1);
    const more = [...classes, { id: room(99), people: 30, atBest: 0 as const }];
    const after = allocate(before, more, { budget }, 1_000);
    expect(after.places.get(room(99))).toMatchObject({ level: 1, why: 'turn', changes: [] });
    expect(after.charged).toBeLessThanOrEqual(budget);
  });

  test('[L4] steps down by its teacher’s hand at once, and back to what all can have as soon as she wishes', () => {
    let allocation = first(wishing(0), 0.3);
    allocation = allocate(allocation, wishing(2), { budget }, 10_000);
    expect(allocation.places.get(room(7))).toMatchObject({ level: 2, why: 'own', changes: [] });
    allocation = allocate(allocation, wishing(0), { budget }, 20_000);
    expect(allocation.places.get(room(7))?.level).toBeLessThanOrEqual(1);
    expect(allocation.places.get(room(7))?.changes).toEqual([]);
  });

  test('[L4] knows why', () => {
    const why = (share: number, ceiling: Level = 0) =>
      new Set(
        [
          ...allocate(nothingYet, classes, { budget: share * needOf(classes), ceiling }, 0).places.values(),
        ].map((place) => `${place.level} ${place.why}`),
      );
    expect(why(1)).toEqual(new Set(['0 best']));
    expect(why(0.2)).toEqual(new Set(['1 budget']));
    expect(why(0.3)).toEqual(new Set(['0 best', '1 turn']));
    expect(why(1, 2)).toEqual(new Set(['2 gate']));
    expect(why(0)).toEqual(new Set(['3 budget']));
  });
});
