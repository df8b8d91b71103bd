import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hours, seconds } from '#kit/model/clock.ts';
import { GIVES_UP_AFTER, nextTry } from './schedule.ts';

/** When a message that always fails is tried, from its first attempt at 0. */
function attemptsOf(chance: () => number): number[] {
  const attempts = [0];
  for (;;) {
    const now = attempts.at(-1) ?? 0;
    const next = nextTry({ attempts: attempts.length, since: 0, now, chance: chance() });
    if (next === null) return attempts;
    attempts.push(next);
  }
}

it('tries after five seconds, then ever more rarely, and for the last time after three days', () => {
  const attempts = attemptsOf(() => 0.5);
  const waits = attempts.slice(1).map((at, n) => at - (attempts[n] ?? 0));
  expect(waits[0]).toBe(seconds(5));
  expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => a - b));
  expect(attempts.at(-1)).toBe(GIVES_UP_AFTER);
  expect(attempts.length).toBeLessThan(14);
});

it('never waits longer than a day and a fifth, and gives nothing up before three days', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (chances) => {
      let n = 0;
      const attempts = attemptsOf(() => chances[n++ % chances.length] ?? 0);
      const waits = attempts.slice(1).map((at, n) => at - (attempts[n] ?? 0));
      expect(Math.min(...waits.slice(0, -1))).toBeGreaterThanOrEqual(seconds(4));
      expect(Math.max(...waits)).toBeLessThanOrEqual(hours(28.8));
      expect(attempts.at(-1)).toBe(GIVES_UP_AFTER);
    }),
  );
});

it('spreads those that failed together', () => {
  const next = (chance: number) => nextTry({ attempts: 3, since: 0, now: 0, chance }) ?? 0;
  expect(next(1)).toBeGreaterThan(1.4 * next(0));
});
