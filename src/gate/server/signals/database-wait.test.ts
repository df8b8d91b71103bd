import { describe, expect, it, vi } from 'vitest';
import { DatabaseWait } from './database-wait.ts';

/** A database whose answers are given by hand. */
function slowDatabase() {
  const open: PromiseWithResolvers<void>[] = [];
  const probe = () => {
    const answer = Promise.withResolvers<void>();
    open.push(answer);
    return answer.promise;
  };
  return { open, wait: new DatabaseWait(probe) };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the wait for the database', () => {
  it('[G9] is that of the last answer', async () => {
    using _clock = fakeClock();
    const { open, wait } = slowDatabase();
    expect(wait.measure()).toBe(0);
    vi.advanceTimersByTime(40);
    open[0]?.resolve();
    await settled();
    expect(wait.measure()).toBe(40);
  });

  it('[G9] grows with a question that has no answer, and none is asked beside it', () => {
    using _clock = fakeClock();
    const { open, wait } = slowDatabase();
    for (const ms of [0, 1_000, 2_000, 3_000]) {
      expect(wait.measure()).toBe(ms);
      vi.advanceTimersByTime(1_000);
    }
    expect(open).toHaveLength(1);
  });

  it('[G9] is a second or more when the database refuses, and over with the next answer', async () => {
    using _clock = fakeClock();
    const { open, wait } = slowDatabase();
    wait.measure();
    open[0]?.reject(new Error('no connection'));
    await settled();
    expect(wait.measure()).toBe(1_000);
    open[1]?.resolve();
    await settled();
    expect(wait.measure()).toBe(0);
  });

  it('[G9] counts a probe that throws at once as a refusal', async () => {
    const wait = new DatabaseWait(() => {
      throw new Error('closed');
    });
    wait.measure();
    await Promise.resolve();
    expect(wait.measure()).toBeGreaterThanOrEqual(1_000);
  });
});

function fakeClock(): Disposable {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  return { [Symbol.dispose]: () => vi.useRealTimers() };
}
