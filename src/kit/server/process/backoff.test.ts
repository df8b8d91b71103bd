import { describe, expect, it } from 'vitest';
import { failuresAfter, noFailures, restartDelayMs } from './backoff.ts';

describe('the wait before a dead process is started again', () => {
  it('is nothing the first time, then doubles from 250 ms up to 5 s', () => {
    const waits: number[] = [];
    let failures = noFailures;
    for (let death = 0; death < 8; death++) {
      failures = failuresAfter(failures, 100);
      waits.push(restartDelayMs(failures));
    }
    expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('is nothing again once the process had run for 30 s', () => {
    expect(restartDelayMs(failuresAfter(7, 29_999))).toBe(5000);
    expect(restartDelayMs(failuresAfter(7, 30_000))).toBe(0);
  });
});
