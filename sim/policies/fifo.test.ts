import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../columns.ts';
import { crowdOf, crowds, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { fifo } from './fifo.ts';
import { serve } from './serve.ts';
import { ByArrival } from './waiters.ts';

describe('first come, first served', () => {
  it('lets nobody overtake', () => {
    fc.assert(
      fc.property(crowds, fc.constantFrom(0.05, 1), (crowd, rate) => {
        const { visits, people } = crowd;
        const enteredAt = serve(visits, people, rate, new ByArrival(visits), 0);
        const order = [...visits.person]
          .map((person) => at(enteredAt, person))
          .filter((one) => one !== NEVER);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  it('lets a called person learn it at the next question, so that 20 seconds can be lost', () => {
    const people = Array.from({ length: 4 }, () => ({ arrival: 0 }));
    const { enteredAt } = fifo(crowdOf([people]), { ...gateOptions, rate: 0.1 }, new Random('test'));
    expect([...enteredAt]).toEqual([0, 20_000, 20_000, 40_000]);
  });

  it('asks on coming, every 20 seconds, and last when let in', () => {
    const crowd = crowdOf([
      [{ arrival: 0 }, { arrival: 0 }, { arrival: 0, until: 30_000 }, { arrival: 3_000 }],
    ]);
    const { requests } = fifo(crowd, { ...gateOptions, rate: 1 / 45 }, new Random('test'));
    const asked = [...requests].flatMap((count, slot) => (count > 0 ? [[slot - 3_600, count]] : []));
    expect(asked).toEqual([
      [0, 3],
      [3, 1],
      [20, 2],
      [23, 1],
      [40, 1],
      [43, 1],
      [60, 1],
      [63, 1],
      [83, 1],
      [103, 1],
    ]);
  });

  it('puts who leaves and comes back at the end', () => {
    const crowd = crowdOf([[{ arrival: 0 }, { arrival: 1, until: 5_000 }, { arrival: 2 }]]);
    const visits = {
      person: Int32Array.of(0, 1, 2, 1),
      from: Int32Array.of(0, 1, 2, 8_000),
      until: Int32Array.of(NEVER, 5_000, NEVER, NEVER),
    };
    const enteredAt = serve(visits, crowd.people, 0.1, new ByArrival(visits), 0);
    expect([...enteredAt]).toEqual([0, 20_000, 10_000]);
  });
});
