import { openRun } from '../../model/groups/select.ts';
import { useClassState } from '../classroom/here.ts';
import { schoolClock } from '../school-clock.ts';
import { useTick } from '../useTick.ts';

const EVERY_MS = 250;

/** What is left until everybody is back, in milliseconds; null while nobody was called. */
export function useRecall(): number | null {
  const until = openRun(useClassState())?.until ?? null;
  const left = until === null ? null : Math.max(0, until - schoolClock.now());
  useTick(left ? EVERY_MS : null);
  return left;
}
