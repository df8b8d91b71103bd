import { type Instant, minutes } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Attendance, Correction, Tally } from './attend.ts';
import { added, type Deeds, noDeeds } from './counted.ts';
import { heldOf, type Schedule, staysOf } from './held.ts';
import type { Computed, Marking } from './marking.ts';
import { both, either, lengthOf, type Spans } from './spans.ts';

/** Who comes within this after the lesson has begun is not late, and who leaves within this before its end not early. */
export const TOLERANCE_MS = minutes(5);
/** Who is back within this was only reconnecting: their stays are told as one. */
const PAUSE_MS = minutes(1);

/** One line of the register. */
export interface Entry {
  readonly member: MemberId;
  /** `former`: came, and is on the roster no longer. */
  readonly kind: 'pupil' | 'guest' | 'visit' | 'former';
  /** Guests whom the staff said to be this pupil: what they did is counted here. */
  readonly cameAs: readonly MemberId[];
  /** By hand, or else as computed. */
  readonly status: Marking;
  readonly computed: Computed;
  /** In the class while it was held: by hand, or else as computed. */
  readonly minutes: number;
  readonly computedMinutes: number;
  /** After the beginning of the lesson, in minutes; 0 for who is not late. */
  readonly lateBy: number;
  /** Before its end, in minutes; 0 while it goes on, and for who stayed. */
  readonly leftEarlyBy: number;
  readonly here: boolean;
  readonly firstSeen: Instant | null;
  readonly lastSeen: Instant | null;
  readonly stays: Spans;
  readonly deeds: Deeds;
  /** Every correction, oldest first. */
  readonly corrections: readonly Traced[];
}

/** Who changed what, from what to what. */
export interface Traced {
  readonly at: Instant;
  readonly by: MemberId | 'school';
  readonly from: Marking;
  readonly to: Correction['status'];
  readonly minutes: number | null;
  readonly note: Text | null;
}

export interface Register {
  /** Pupils of the roster in its order, then whoever else was there. */
  readonly entries: readonly Entry[];
  /** From when on a pupil could be late: the first moment that the class was held at or after its time; null before. */
  readonly began: Instant | null;
  /** When the class was held last; the present moment while it is. */
  readonly ended: Instant | null;
  /** How long it was held, in minutes. */
  readonly minutes: number;
}

/** The register of a lesson as its log and the timetable say it, at some moment. */
export function registerOf(attendance: Attendance, schedule: Schedule, now: Instant): Register {
  const lesson = lessonOf(attendance, schedule, now);
  const { roster, tallies, staff } = attendance;
  const pupils = new Set<MemberId>(roster.pupils);
  const seated = seatedAt(attendance, now);
  const others = [...tallies.keys()].filter(
    (member) => !pupils.has(member) && !staff.has(member) && !pupils.has(seated.get(member) as MemberId),
  );
  const entry = (kind: Entry['kind'], member: MemberId) =>
    entryOf(attendance, schedule, lesson, kind, member);
  return {
    entries: [
      ...roster.pupils.map((pupil) => entry('pupil', pupil)),
      ...others
        .map((member) => entry(otherKind(attendance, member), member))
        .filter(({ stays, corrections }) => stays.length + corrections.length > 0),
    ],
    began: lesson.began,
    ended: lesson.held.at(-1)?.to ?? null,
    minutes: inMinutes(lengthOf(lesson.held)),
  };
}

function otherKind({ visitors, admitted }: Attendance, member: MemberId): Entry['kind'] {
  if (visitors.has(member)) return 'visit';
  return admitted.has(member) ? 'guest' : 'former';
}

/** Which pupil each guest was said to be, as it stood at some moment. */
function seatedAt({ seatings }: Attendance, at: Instant): ReadonlyMap<MemberId, MemberId> {
  const seated = new Map<MemberId, MemberId>();
  for (const { guest, pupil, at: said } of seatings) {
    if (said > at) break;
    if (pupil === null) seated.delete(guest);
    else seated.set(guest, pupil);
  }
  return seated;
}

const guestsAs = (attendance: Attendance, pupil: MemberId, at: Instant): readonly MemberId[] =>
  [...seatedAt(attendance, at)].filter(([, said]) => said === pupil).map(([guest]) => guest);

/** When a pupil was there, under whatever name they came. */
const allStays = (attendance: Attendance, member: MemberId, at: Instant): Spans =>
  either([member, ...guestsAs(attendance, member, at)].flatMap((one) => staysOf(attendance, one, at)));

interface Lesson {
  readonly now: Instant;
  readonly held: Spans;
  readonly began: Instant | null;
  /** From when on leaving is not early; null while the class is open. */
  readonly over: Instant | null;
}

function lessonOf(attendance: Attendance, schedule: Schedule, now: Instant): Lesson {
  const held = heldOf(attendance, schedule, now);
  const inTime = held.find(({ to }) => to > schedule.startsAt);
  const began = inTime ? Math.max(inTime.from, schedule.startsAt) : (held[0]?.from ?? null);
  const ended = held.at(-1)?.to ?? null;
  const goesOn = attendance.openSince !== null && ended !== null && ended >= now;
  return { now, held, began, over: goesOn ? null : earlier(ended, schedule.endsAt, began) };
}

/** Who leaves at the bell does not leave early, however long the class goes on; unless all of it was after the bell. */
function earlier(ended: Instant | null, endsAt: Instant, began: Instant | null): Instant | null {
  if (ended === null || began === null) return null;
  return endsAt > began ? Math.min(ended, endsAt) : ended;
}

function entryOf(
  attendance: Attendance,
  schedule: Schedule,
  lesson: Lesson,
  kind: Entry['kind'],
  member: MemberId,
): Entry {
  const { held, now } = lesson;
  const tally = attendance.tallies.get(member);
  const cameAs = guestsAs(attendance, member, now);
  const tallies = [member, ...cameAs].map((one) => attendance.tallies.get(one));
  const there = both(allStays(attendance, member, now), held);
  const [first, last] = [there[0], there.at(-1)];
  const { computed, lateBy } = compute(there, lesson);
  const by = tally?.corrections.at(-1);
  const computedMinutes = inMinutes(lengthOf(there));
  const status = !by || by.status === 'computed' ? computed : by.status;
  const early = last && lesson.over !== null ? lesson.over - last.to : 0;
  return {
    member,
    kind,
    cameAs,
    status,
    computed,
    minutes: (by?.status === 'computed' ? null : by?.minutes) ?? computedMinutes,
    computedMinutes,
    lateBy: status === 'late' ? lateBy : 0,
    leftEarlyBy: early > TOLERANCE_MS ? inMinutes(early) : 0,
    here: tallies.some((one) => one?.since != null),
    firstSeen: first?.from ?? null,
    lastSeen: last?.to ?? null,
    stays: either(there, PAUSE_MS),
    deeds: tallies.map((one) => one?.deeds ?? noDeeds).reduce(added),
    corrections: traced(tally, (at) => computedAt(attendance, schedule, member, at)),
  };
}

function compute(there: Spans, { began }: Lesson): { computed: Computed; lateBy: number } {
  const [first] = there;
  if (first === undefined || began === null) return { computed: 'absent', lateBy: 0 };
  const late = first.from - began;
  return late > TOLERANCE_MS
    ? { computed: 'late', lateBy: inMinutes(late) }
    : { computed: 'present', lateBy: 0 };
}

/** What the log said at an earlier moment. */
function computedAt(attendance: Attendance, schedule: Schedule, member: MemberId, at: Instant): Computed {
  const lesson = lessonOf(attendance, schedule, at);
  return compute(both(allStays(attendance, member, at), lesson.held), lesson).computed;
}

function traced(tally: Tally | undefined, computedAt: (at: Instant) => Computed): Traced[] {
  let mark: Marking | null = null;
  return (tally?.corrections ?? []).map(({ at, by, status, minutes, note }) => {
    const from: Marking = mark ?? computedAt(at);
    mark = status === 'computed' ? null : status;
    return { at, by, from, to: status, minutes, note };
  });
}

/** Whoever was there at all was there for a minute. */
const inMinutes = (ms: number): number => (ms > 0 ? Math.max(1, Math.round(ms / minutes(1))) : 0);
