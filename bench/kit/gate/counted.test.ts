import { expect, it } from 'vitest';
import { meanRequests } from './counted.ts';
import type { Wait } from './morning.ts';

const wait = (comesAt: number, enteredAt: number | undefined, reads: number): Wait => ({
  place: { lane: 'pupils', rank: 0.5 },
  comesAt,
  enteredAt,
  reads,
  reports: reads / 2,
  knocks: 1,
});

it('only those are counted who waited as long, and who entered', () => {
  const waits = [wait(0, 100, 8), wait(50, 155, 12), wait(0, 90, 1), wait(0, 120, 1), wait(0, undefined, 1)];
  expect(meanRequests(waits, 100, 5)).toEqual({
    waited: 2,
    requests: { reads: 10, reports: 5, knocks: 1 },
  });
});
