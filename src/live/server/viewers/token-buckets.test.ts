import { expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

test('so much at once, then so much a second, for each apart', () => {
  let now = 0;
  const buckets = new TokenBuckets({ now: () => now }, { burst: 3, perSecond: 2 });
  const taken = (who: string, times: number) => Array.from({ length: times }, () => buckets.take(who));
  expect(taken('amel', 5)).toEqual([true, true, true, false, false]);
  expect(buckets.take('bao')).toBe(true);
  now = 1_000;
  expect(taken('amel', 3)).toEqual([true, true, false]);
  now = 60_000;
  expect(taken('amel', 4)).toEqual([true, true, true, false]);
});
