import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onStopRequest } from './stop-signals.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('takes the copies of one Ctrl-C for one request, and a later one for haste', () => {
  const said: string[] = [];
  using _signals = onStopRequest(
    () => said.push('stop'),
    () => said.push('hurry'),
  );
  process.emit('SIGINT');
  vi.advanceTimersByTime(100);
  process.emit('SIGINT');
  process.emit('SIGTERM');
  expect(said).toEqual(['stop']);
  vi.advanceTimersByTime(1_000);
  process.emit('SIGINT');
  expect(said).toEqual(['stop', 'hurry']);
});

it('listens no longer once disposed', () => {
  const before = process.listenerCount('SIGTERM');
  onStopRequest(
    () => {},
    () => {},
  )[Symbol.dispose]();
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
