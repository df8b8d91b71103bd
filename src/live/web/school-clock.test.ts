import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SchoolClock } from './school-clock.ts';

const MORNING = Date.UTC(2026, 10, 27, 8, 30);
const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ now: MORNING - HOUR }));
afterEach(() => void vi.useRealTimers());

it('is the device’s own before anything was heard', () => {
  expect(new SchoolClock().now()).toBe(MORNING - HOUR);
});

it('is the school’s on a device that is an hour behind, and goes on', () => {
  const clock = new SchoolClock();
  clock.heard(MORNING);
  vi.advanceTimersByTime(5_000);
  expect(clock.now()).toBe(MORNING + 5_000);
});

it('does not jump when the device’s clock is set, forth or back', () => {
  const clock = new SchoolClock();
  clock.heard(MORNING);
  for (const set of [MORNING + HOUR, MORNING - 2 * HOUR]) {
    vi.setSystemTime(set);
    clock.heard(MORNING);
    expect(clock.now()).toBe(MORNING);
  }
});

it('is no earlier for a message that was long on its way', () => {
  const clock = new SchoolClock();
  clock.heard(MORNING);
  clock.heard(MORNING - 3_000);
  clock.heard(Number.NaN);
  expect(clock.now()).toBe(MORNING);
});
