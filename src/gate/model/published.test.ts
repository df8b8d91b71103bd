import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Calls } from './bulletin.ts';
import { bulletinOf, nextSeq } from './published.ts';

const NOW = 1_795_505_100_000;
const curve = { early: [0.9, 1.2], likely: [1.5, 2.4], late: [1.1, 2.1] };
const calls: Calls = {
  at: NOW,
  engaged: true,
  called: 0.123456789012345,
  calledTeachers: 1,
  reached: NOW - 0.25,
  sample: 4,
  rate: 345.678_912,
  waiting: { teachers: 1.4, pupils: 2.5, walkIns: 0, error: 3.2 },
  eta: { teachers: curve, pupils: curve, walkIns: curve },
};

it('[G1] a bulletin’s number grows, over restarts and whatever the clock does', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 2 * NOW }), (last, now) => {
      expect(nextSeq(last, now)).toBeGreaterThan(last);
      expect(nextSeq(last, now)).toBeGreaterThanOrEqual(Math.floor(now / 1_000));
    }),
  );
});

it('[G1] is as exact as its readers need: ranks to the last bit, ranges outwards in whole seconds', () => {
  const heading = { cell: 'test', seq: 1, day: 2, rush: 1 as const, seed: 's', work: 10 };
  const { called, reached, rate, waiting, eta, validUntil } = bulletinOf(calls, heading);
  expect({ called, reached, rate, waiting, validUntil }).toEqual({
    called: 0.123456789012345,
    reached: NOW,
    rate: 345.7,
    waiting: { teachers: 1, pupils: 3, walkIns: 0, error: 3 },
    validUntil: NOW + 15_000,
  });
  expect(eta.pupils).toEqual({ early: [0, 1], likely: [2, 2], late: [2, 3] });
});

it('[G9] a rate that lets nobody in is still one that can be divided by', () => {
  const heading = { cell: 'test', seq: 1, day: 2, rush: 1 as const, seed: 's', work: 10 };
  expect(bulletinOf({ ...calls, rate: 1e-6 }, heading).rate).toBe(1e-6);
});
