import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../columns.ts';
import { crowdOf, crowds, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { draw } from './draw.ts';
import { fifo } from './fifo.ts';
import { ideal } from './ideal.ts';
import type { Policy } from './policy.ts';

const rates = fc.constantFrom(0.05, 0.5, 3);
const orders: readonly (readonly [string, Policy])[] = [
  ['fifo', fifo],
  ['draw', draw],
  ['ideal', ideal],
];

describe.each(orders)('under %s', (_, policy) => {
  it('people enter only while they are there, at most once', () => {
    fc.assert(
      fc.property(crowds, rates, (crowd, rate) => {
        const { enteredAt } = policy(crowd, { ...gateOptions, rate }, new Random('test'));
        for (let visit = 0; visit < crowd.visits.from.length; visit += 1) {
          const entered = at(enteredAt, at(crowd.visits.person, visit));
          if (entered === NEVER) continue;
          expect(entered).toBeGreaterThanOrEqual(at(crowd.visits.from, visit));
          expect(entered).toBeLessThan(at(crowd.visits.until, visit));
        }
      }),
    );
  });

  it('at no moment have more entered than the rate allows since the first came', () => {
    fc.assert(
      fc.property(crowds, rates, (crowd, rate) => {
        const { enteredAt } = policy(crowd, { ...gateOptions, rate }, new Random('test'));
        const start = at(crowd.visits.from, 0);
        [...enteredAt.toSorted()].forEach((moment, before) => {
          if (moment !== NEVER) expect(before).toBeLessThanOrEqual((rate * (moment - start)) / 1_000 + 1e-6);
        });
      }),
    );
  });

  it('everybody enters when there is room for all, and at once save for one question', () => {
    const people = Array.from({ length: 30 }, (_, index) => ({ arrival: index * 1_000 }));
    const { enteredAt } = policy(crowdOf([people]), { ...gateOptions, rate: 10 }, new Random('test'));
    people.forEach(({ arrival }, person) => {
      expect(at(enteredAt, person) - arrival).toBeLessThanOrEqual(20_000);
    });
  });
});

describe('the rate', () => {
  it('is kept when all come at once', () => {
    const people = Array.from({ length: 120 }, () => ({ arrival: 0 }));
    const { enteredAt } = ideal(crowdOf([people]), { ...gateOptions, rate: 2 }, new Random('test'));
    expect(enteredAt.toSorted()).toEqual(Int32Array.from(people, (_, index) => index * 500));
  });

  it('gives nobody for whom there was no need what was saved before', () => {
    const people = [{ arrival: -60_000 }, ...Array.from({ length: 20 }, () => ({ arrival: 0 }))];
    const { enteredAt } = ideal(crowdOf([people]), { ...gateOptions, rate: 2 }, new Random('test'));
    expect(Math.max(...enteredAt)).toBe(9_500);
  });
});
