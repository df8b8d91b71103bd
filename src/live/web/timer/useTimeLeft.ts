import { timeLeft } from '../../model/timer/select.ts';
import { useClassState } from '../classroom/here.ts';
import { schoolClock } from '../school-clock.ts';
import { useTick } from '../useTick.ts';

const EVERY_MS = 250;

/** What is left of the class's timer, in milliseconds and as a share of its length; null without one. */
export function useTimeLeft(): {
  readonly left: number;
  readonly share: number;
  readonly paused: boolean;
} | null {
  const { timer } = useClassState();
  const left = timeLeft(timer, schoolClock.now());
  useTick(timer.kind === 'running' && left !== 0 ? EVERY_MS : null);
  if (timer.kind === 'none' || left === null) return null;
  return { left, share: Math.min(1, left / timer.length), paused: timer.kind === 'paused' };
}
