import { expect, it } from 'vitest';
import { crowdOf } from '../crowd/crowd.arbitrary.ts';
import { NEVER, slotOf } from '../window.ts';
import { entrySeries, waitingSeries } from './series.ts';

it('those wait who have come, and neither entered nor left', () => {
  const crowd = crowdOf([
    [{ arrival: 0 }, { arrival: 2_000, until: 4_000 }, { arrival: 2_500 }, { arrival: NEVER }],
  ]);
  const waiting = waitingSeries(crowd.visits, Int32Array.of(3_000, NEVER, NEVER, NEVER));
  expect([...waiting.slice(slotOf(-1_000), slotOf(6_000))]).toEqual([0, 1, 1, 3, 2, 1, 1]);
});

it('entries are counted in the second in which they fall', () => {
  const entries = entrySeries(Int32Array.of(0, 999, 1_000, NEVER));
  expect([...entries.slice(slotOf(0), slotOf(2_000))]).toEqual([2, 1]);
});
