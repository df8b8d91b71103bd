import type { Instant } from '#kit/model/clock.ts';
import type { Occurrence } from '../../model/event.ts';

/** From the first opening of the class to its last closing; while it is open, to its last line. Null if it never opened. */
export function spanOf(
  lines: readonly Occurrence[],
): { readonly from: Instant; readonly to: Instant } | null {
  const opened = lines.find(({ event }) => event.type === 'session.opened');
  if (!opened) return null;
  const phases = lines.filter(
    ({ event }) => event.type === 'session.closed' || event.type === 'session.opened',
  );
  const last = phases.at(-1);
  const end = last?.event.type === 'session.closed' ? last : lines.at(-1);
  return { from: opened.at, to: Math.max(end?.at ?? 0, opened.at + 1_000) };
}
