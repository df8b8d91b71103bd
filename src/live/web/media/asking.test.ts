import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaRight } from '../../model/media/permissions.ts';
import { Asking } from './asking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function asked(fails = false) {
  const asks: MediaRight[][] = [];
  const asking = new Asking(async (rights) => {
    asks.push(rights);
    if (fails) throw new Error('offline');
  });
  return { asking, asks };
}

it('asks at once, and once, for what is missing', () => {
  const { asking, asks } = asked();
  asking.need(['microphone']);
  asking.need(['microphone']);
  expect(asks).toEqual([['microphone']]);
  asking.need(['microphone', 'camera']);
  expect(asks).toEqual([['microphone'], ['microphone', 'camera']]);
});

it('asks again each second until nothing is missing, though the line breaks', async () => {
  const { asking, asks } = asked(true);
  asking.need(['camera']);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(asks).toHaveLength(3);
  asking.need([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asks).toHaveLength(3);
});

it('asks anew for what was taken away and is wanted again', () => {
  const { asking, asks } = asked();
  asking.need(['microphone']);
  asking.need([]);
  asking.need(['microphone']);
  expect(asks).toHaveLength(2);
});
