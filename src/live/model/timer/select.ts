import type { Instant } from '#kit/model/clock.ts';
import type { Timer } from './state.ts';

/** Milliseconds that are left; 0 when it is over, null when there is none. */
export function timeLeft(timer: Timer, now: Instant): number | null {
  switch (timer.kind) {
    case 'none':
      return null;
    case 'running':
      return Math.max(0, timer.until - now);
    case 'paused':
      return timer.left;
  }
}
