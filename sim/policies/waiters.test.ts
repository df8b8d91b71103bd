import { describe, expect, it } from 'vitest';
import { NEVER } from '../window.ts';
import { ByArrival, ByPlace, NOBODY } from './waiters.ts';

/** Person 1 leaves after five seconds and is back after eight. */
const visits = {
  person: Int32Array.of(0, 1, 2, 1),
  from: Int32Array.of(0, 0, 0, 8_000),
  until: Int32Array.of(NEVER, 5_000, NEVER, NEVER),
};

describe('who waits by place', () => {
  it('is let in by place, whatever the order of coming', () => {
    const waiters = new ByPlace(visits, Int32Array.of(2, 0, 1));
    for (const visit of [0, 1, 2]) waiters.come(visit);
    expect([0, 0, 0].map((moment) => waiters.next(moment))).toEqual([1, 2, 0]);
    expect(waiters.some).toBe(false);
  });

  it('keeps the place while away, and has it once', () => {
    const waiters = new ByPlace(visits, Int32Array.of(2, 0, 1));
    for (const visit of [0, 1, 2, 3]) waiters.come(visit);
    expect([9_000, 9_000, 9_000, 9_000].map((moment) => waiters.next(moment))).toEqual([3, 2, 0, NOBODY]);
  });

  it('is passed over when gone', () => {
    const waiters = new ByPlace(visits, Int32Array.of(2, 0, 1));
    for (const visit of [0, 1]) waiters.come(visit);
    expect([5_000, 5_000].map((moment) => waiters.next(moment))).toEqual([0, NOBODY]);
  });
});

describe('who waits by arrival', () => {
  it('is let in in the order of coming, and passed over when gone', () => {
    const waiters = new ByArrival(visits);
    for (const visit of [0, 1, 2, 3]) waiters.come(visit);
    expect([9_000, 9_000, 9_000, 9_000].map((moment) => waiters.next(moment))).toEqual([0, 2, 3, NOBODY]);
  });
});
