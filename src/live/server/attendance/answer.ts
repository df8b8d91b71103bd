import type { Instant } from '#kit/model/clock.ts';
import type { ReplyOf } from '#kit/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { Attendance } from '../../model/attendance/attend.ts';
import type { showAttendance } from '../../model/attendance/contract.ts';
import { type Entry, registerOf, type Traced } from '../../model/attendance/register.ts';
import { isVisitorId, type MemberId } from '../../model/ids.ts';
import { guestName } from '../../model/locks/select.ts';
import type { ClassState } from '../../model/state.ts';
import { openText, plainOf, type Text, type Unseal } from '../../model/text.ts';
import type { LivePeople, Timetable } from '../deps.ts';

export type AttendanceReply = ReplyOf<typeof showAttendance>;

export interface Asked {
  readonly attendance: Attendance;
  readonly timetable: Timetable;
  readonly state: ClassState;
  readonly now: Instant;
}

/** The register with everybody's name, as the staff reads it. */
export async function answer(
  { attendance, timetable, state, now }: Asked,
  namesOf: LivePeople['namesOf'],
  unseal: Unseal,
): Promise<AttendanceReply> {
  const { entries, began, ended, minutes } = registerOf(attendance, timetable, now);
  const nameOf = await nameEach(entries, state, namesOf, unseal);
  const { timeZone: _, ...lesson } = timetable;
  return {
    now,
    lesson,
    phase: state.session?.phase ?? 'prepared',
    began,
    ended,
    minutes,
    entries: entries.map((entry) => written(entry, nameOf, unseal)).sort(byName),
  };
}

type NameOf = (member: MemberId | 'school') => string;

async function nameEach(
  entries: readonly Entry[],
  state: ClassState,
  namesOf: LivePeople['namesOf'],
  unseal: Unseal,
): Promise<NameOf> {
  const members = new Set<MemberId>(entries.flatMap(({ member, cameAs }) => [member, ...cameAs]));
  for (const { by } of entries.flatMap(({ corrections }) => corrections)) members.add(by as MemberId);
  const persons = [...members].filter((member): member is PersonId => !isVisitorId(member));
  const names = await namesOf(persons);
  return (member) => {
    const guest = guestName(state, member as MemberId);
    return names.get(member as PersonId) ?? (guest && plain(guest, unseal)) ?? '';
  };
}

function written({ deeds, corrections, stays, cameAs, ...entry }: Entry, nameOf: NameOf, unseal: Unseal) {
  return {
    ...entry,
    ...deeds,
    name: nameOf(entry.member),
    cameAs: cameAs.map(nameOf),
    stays: [...stays],
    corrections: corrections.map(({ by, note, ...traced }: Traced) => ({
      ...traced,
      by: nameOf(by),
      note: note && plain(note, unseal),
    })),
  };
}

const plain = (text: Text, unseal: Unseal): string | null => plainOf(openText(text, unseal));

const byName = (a: { name: string; member: string }, b: { name: string; member: string }): number =>
  a.name.localeCompare(b.name, 'fr') || (a.member < b.member ? -1 : 1);
