import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../columns.ts';
import { crowdOf, crowds, gateOptions } from '../crowd/crowd.arbitrary.ts';
import type { Crowd } from '../crowd/crowd.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { ideal } from './ideal.ts';
import { classRanks } from './ranks.ts';

/** What pass holders are ordered by: teachers first, then the class's rank. */
function orderOf(crowd: Crowd, person: number): number {
  const rank = at(classRanks(crowd, gateOptions), at(crowd.classOf, person));
  return at(crowd.isTeacher, person) === 1 ? rank : 1 + rank;
}

describe('the bell without any delay', () => {
  it('lets no pass holder in while one with a better place waits', () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(0.05, 0.3), (crowd, rate) => {
        const { enteredAt } = ideal(crowd, { ...gateOptions, rate }, new Random('test'));
        const { person, from, until } = crowd.visits;
        const holders = [...person].flatMap((one, visit) => (at(crowd.hasPass, one) === 1 ? [visit] : []));
        for (const a of holders) {
          const entered = at(enteredAt, at(person, a));
          if (entered === NEVER) continue;
          for (const b of holders) {
            // Moments are rounded up to a millisecond.
            const waits =
              at(from, b) < entered && at(until, b) > entered && at(enteredAt, at(person, b)) > entered;
            if (waits)
              expect(orderOf(crowd, at(person, b))).toBeGreaterThanOrEqual(orderOf(crowd, at(person, a)));
          }
        }
      }),
    );
  });

  it('lets teachers in first, then whole classes one after the other', () => {
    const crowd = crowdOf(
      Array.from({ length: 5 }, () => Array.from({ length: 10 }, () => ({ arrival: 0 }))),
    );
    const { enteredAt } = ideal(crowd, gateOptions, new Random('test'));
    const order = [...enteredAt.keys()].sort((a, b) => at(enteredAt, a) - at(enteredAt, b));
    expect(order.slice(0, 5).every((person) => at(crowd.isTeacher, person) === 1)).toBe(true);
    const classes = order.slice(5).map((person) => at(crowd.classOf, person));
    expect(classes.filter((one, index) => one !== classes[index - 1])).toHaveLength(5);
  });

  it('gives walk-ins one entry in five while any of them waits, and all of them when nobody else does', () => {
    const holders = Array.from({ length: 80 }, () => ({ arrival: 0 }));
    const walkIns = Array.from({ length: 40 }, () => ({ arrival: 0, hasPass: false }));
    const crowd = crowdOf([holders, walkIns]);
    const { enteredAt } = ideal(crowd, gateOptions, new Random('test'));
    const among = (from: number, to: number) =>
      [...enteredAt].filter(
        (moment, person) => moment >= from && moment < to && at(crowd.hasPass, person) === 0,
      );
    expect(among(0, 100_000)).toHaveLength(20);
    expect(among(100_000, 120_000)).toHaveLength(20);
  });
});
