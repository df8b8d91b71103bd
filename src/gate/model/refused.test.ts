import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HORIZON } from './constants.ts';
import { Refused } from './refused.ts';

const START = 1_795_000_000_000;
const SECOND = 1_000;
/** So far from one another that all are told apart. */
const ORDERS = 64;

const anyOrder = fc.integer({ min: 0, max: ORDERS - 1 }).map((order) => order / ORDERS);
const anyRate = fc.double({ min: 0.1, max: 100, noNaN: true });
const anyStep = fc.oneof(
  fc.record({ does: fc.constant('refuse'), order: anyOrder, rate: anyRate }),
  fc.record({ does: fc.constant('return'), who: fc.nat(), again: fc.boolean() }),
  fc.record({ does: fc.constant('wait'), ms: fc.nat({ max: 4_000 }) }),
);
const anySteps = fc.array(anyStep, { maxLength: 80 });
type Steps = typeof anySteps extends fc.Arbitrary<infer S> ? S : never;

interface Told {
  readonly notBefore: number;
  readonly order: number;
}

/** The same, written down one by one. */
class Notebook {
  now = START;
  readonly refused = new Refused(START);
  /** All who were ever told something. */
  readonly told: Told[] = [];
  /** Those who are still to come. */
  owed: Told[] = [];

  refuse(order: number, rate: number): Told {
    const told = { notBefore: this.refused.refuse(this.now, order, rate), order };
    this.told.push(told);
    this.owed.push(told);
    return told;
  }

  return({ notBefore, order }: Told): void {
    this.refused.return(notBefore, order);
    const i = this.owed.findIndex(
      (one) => secondOf(one.notBefore) === secondOf(notBefore) && one.order === order,
    );
    if (i >= 0) this.owed.splice(i, 1);
  }

  /** Second by second, as the gate does. */
  wait(ms: number): void {
    for (const end = this.now + ms; this.now < end; ) {
      this.now = Math.min(end, this.now + SECOND);
      this.refused.tick(this.now);
    }
    this.owed = this.owed.filter(({ notBefore }) => secondOf(notBefore) >= secondOf(this.now) - HORIZON);
  }

  dueWithin(seconds: number): number {
    return this.owed.filter(({ notBefore }) => secondOf(notBefore) <= secondOf(this.now) + seconds).length;
  }

  dueBefore(order: number): number {
    const due = this.owed.filter(({ notBefore }) => secondOf(notBefore) <= secondOf(this.now));
    return due.filter((one) => one.order < order).length;
  }
}

function secondOf(instant: number): number {
  return Math.floor(instant / SECOND);
}

/** What somebody brings back who was refused, or makes up. */
function pick({ told, owed }: Notebook, who: number, again: boolean): Told | undefined {
  const list = again ? told : owed;
  return list[who % Math.max(1, list.length)];
}

function play(steps: Steps, check: (book: Notebook) => void): Notebook {
  const book = new Notebook();
  for (const step of steps) {
    if (step.does === 'refuse') book.refuse(step.order, step.rate);
    else if (step.does === 'wait') book.wait(step.ms);
    else {
      const told = pick(book, step.who, step.again);
      if (told !== undefined) book.return(told);
    }
    check(book);
  }
  return book;
}

describe('those who found the bucket empty', () => {
  it('[G9] are counted from when they are refused until they are back or forgotten', () => {
    fc.assert(
      fc.property(anySteps, anyOrder, (steps, order) => {
        play(steps, (book) => {
          expect(book.refused.size).toBe(book.owed.length);
          for (const seconds of [0, 1, HORIZON]) {
            expect(book.refused.dueWithin(seconds)).toBe(book.dueWithin(seconds));
          }
          for (const before of [0, order, 1]) {
            expect(book.refused.dueBefore(before)).toBe(book.dueBefore(before));
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('[G9] are told an earlier time, or the same, the smaller their order', () => {
    fc.assert(
      fc.property(anySteps, anyOrder, anyOrder, anyRate, (steps, one, other, rate) => {
        const asks = (order: number) => play(steps, () => {}).refuse(order, rate).notBefore;
        expect(asks(Math.min(one, other))).toBeLessThanOrEqual(asks(Math.max(one, other)));
      }),
    );
  });

  it('[G9] of a smaller order do not come later for those of a larger one', () => {
    const book = new Notebook();
    for (let i = 0; i < 500; i += 1) book.refuse(0.5, 10);
    expect(book.refuse(0.4, 10).notBefore).toBe(START + SECOND);
    expect(book.refuse(0.6, 10).notBefore).toBeGreaterThan(START + 50 * SECOND);
  });

  it('[G9] are told when those before them, and they, will have entered at the rate', () => {
    const book = new Notebook();
    const waits = Array.from({ length: 10 }, () => book.refuse(0.5, 2).notBefore - START);
    expect(waits).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((seconds) => seconds * SECOND));
  });

  it('[G9] by a gate that is shut are told half a minute, and a second for each before them', () => {
    const book = new Notebook();
    const waits = [0.1, 0.5, 0.9].map((order) => book.refuse(order, 1e-6).notBefore - START);
    expect(waits).toEqual([30, 31, 32].map((seconds) => seconds * SECOND));
  });

  it('[G9] are told a time in the next ten minutes, and a second from now at least', () => {
    fc.assert(
      fc.property(anySteps, anyOrder, fc.double({ min: 0, max: 1e6, noNaN: true }), (steps, order, rate) => {
        const book = play(steps, () => {});
        const wait = book.refuse(order, rate).notBefore - book.now;
        expect(wait).toBeGreaterThanOrEqual(SECOND);
        expect(wait).toBeLessThanOrEqual(600 * SECOND);
      }),
    );
  });

  it('[G9] are no fewer than none, though somebody comes back again and again', () => {
    const book = new Notebook();
    const told = book.refuse(0.3, 1);
    book.refuse(0.7, 1);
    for (let i = 0; i < 10; i += 1) book.return(told);
    expect(book.refused.size).toBe(1);
    expect(book.refused.dueWithin(HORIZON)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), anyOrder, (seconds, order) => {
        book.refused.return(START + seconds * SECOND, order);
        expect(book.refused.size).toBeGreaterThanOrEqual(0);
        expect(book.refused.dueWithin(HORIZON)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('[G9] are forgotten when they do not come in the seconds after their time', () => {
    const book = new Notebook();
    const { notBefore } = book.refuse(0.5, 1);
    expect(notBefore).toBe(START + SECOND);
    book.wait((1 + HORIZON) * SECOND);
    expect(book.refused.size).toBe(1);
    expect(book.refused.dueBefore(0.9)).toBe(1);
    book.wait(SECOND);
    expect(book.refused.size).toBe(0);
    expect(book.refused.dueBefore(0.9)).toBe(0);
    book.return({ notBefore, order: 0.5 });
    expect(book.refused.size).toBe(0);
  });

  it('[G9] are due in their second and not before', () => {
    const book = new Notebook();
    for (let i = 0; i < 3; i += 1) book.refuse(0.5, 1);
    expect([0, 1, 2, 3, 4].map((seconds) => book.refused.dueWithin(seconds))).toEqual([0, 1, 2, 3, 3]);
    expect(book.refused.dueBefore(0.9)).toBe(0);
    book.wait(2 * SECOND);
    expect(book.refused.dueBefore(0.9)).toBe(2);
    expect(book.refused.dueBefore(0.5)).toBe(0);
  });

  it('[G9] are all before the last order, the last of them too', () => {
    const book = new Notebook();
    for (const order of [0, 0.5, 0.999]) book.refuse(order, 10);
    book.wait(SECOND);
    expect(book.refused.dueBefore(1)).toBe(3);
  });

  it('[G9] are forgotten at once by a gate that slept through their time', () => {
    const book = new Notebook();
    for (let i = 0; i < 1_000; i += 1) book.refuse(i / 1_000, 1);
    book.refused.tick(START + 3_600 * SECOND);
    expect(book.refused.size).toBe(0);
    expect(book.refused.dueWithin(500)).toBe(0);
    expect(book.refused.refuse(START + 3_600 * SECOND, 0.5, 1)).toBe(START + 3_601 * SECOND);
  });
});
