import type { Instant } from '#kit/model/clock.ts';
import { minutes } from '#kit/model/clock.ts';
import type { Attendance } from './attend.ts';
import { after, both, either, type Span, type Spans, until, without } from './spans.ts';

/** When the timetable has the lesson. */
export interface Schedule {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A school that is back within this was away for nobody: it is how closely its log knows when it died. */
const AWAY_AFTER_MS = minutes(2);

/** When somebody was in the class, up to `now`. */
export function staysOf(
  { tallies }: Attendance,
  member: Parameters<typeof tallies.get>[0],
  now: Instant,
): Spans {
  const tally = tallies.get(member);
  return tally === undefined ? [] : until(withOpen(tally.stays, tally.since), now);
}

/**
 * When the class was held: while it was open and the school was there. A class that nobody closes ends by itself,
 * at its time or when the last who teaches has gone, whichever is later.
 */
export function heldOf(attendance: Attendance, { endsAt }: Schedule, now: Instant): Spans {
  const away = attendance.away.filter(({ from, to }) => to - from >= AWAY_AFTER_MS);
  const open = without(until(withOpen(attendance.open, attendance.openSince), now), away);
  const taught = either([...attendance.staff].flatMap((person) => staysOf(attendance, person, now)));
  return either([...until(open, endsAt), ...both(after(open, endsAt), taught)]);
}

const withOpen = (spans: Spans, since: Instant | null): readonly Span[] =>
  since === null ? spans : [...spans, { from: since, to: Number.POSITIVE_INFINITY }];
