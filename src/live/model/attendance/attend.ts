import type { Instant } from '#kit/model/clock.ts';
import type { LoggedEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { Roster } from '../session/events.ts';
import type { Text } from '../text.ts';
import { counted, type Deeds, noDeeds } from './counted.ts';
import type { AttendanceEvent } from './events.ts';
import type { Span } from './spans.ts';

/** A correction by hand, as the log has it. */
export interface Correction {
  readonly at: Instant;
  readonly by: MemberId | 'school';
  readonly status: Extract<AttendanceEvent, { type: 'attendance.corrected' }>['status'];
  readonly minutes: number | null;
  readonly note: Text | null;
}

/** What the log says of one member, of whatever standing. */
export interface Tally {
  readonly stays: readonly Span[];
  /** Since when they have been there; null when they are not. */
  readonly since: Instant | null;
  readonly deeds: Deeds;
  readonly corrections: readonly Correction[];
}

/** The staff says which pupil a guest is; null takes it back. */
interface Seating {
  readonly at: Instant;
  readonly guest: MemberId;
  readonly pupil: MemberId | null;
}

/** All that a log says of who was there: its fold up to `seq`. What it means depends on the timetable (`register.ts`). */
export interface Attendance {
  readonly seq: number;
  /** Of the newest line; 0 before the first. */
  readonly at: Instant;
  readonly roster: Roster;
  /** Whoever belonged to the staff at any time. */
  readonly staff: ReadonlySet<MemberId>;
  /** Guests who are in. */
  readonly guests: ReadonlySet<MemberId>;
  /** Whoever was ever let in as a guest. */
  readonly admitted: ReadonlySet<MemberId>;
  /** Whoever was ever let in to watch. */
  readonly visitors: ReadonlySet<MemberId>;
  readonly seatings: readonly Seating[];
  readonly open: readonly Span[];
  readonly openSince: Instant | null;
  /** While the school itself was not there. */
  readonly away: readonly Span[];
  readonly tallies: ReadonlyMap<MemberId, Tally>;
}

export const nobodyYet: Attendance = {
  seq: 0,
  at: 0,
  roster: { staff: [], pupils: [] },
  staff: new Set(),
  guests: new Set(),
  admitted: new Set(),
  visitors: new Set(),
  seatings: [],
  open: [],
  openSince: null,
  away: [],
  tallies: new Map(),
};

const noTally: Tally = { stays: [], since: null, deeds: noDeeds, corrections: [] };

/** The fold after the next lines of the log, in order and with none left out; lines that it has are passed over. */
export function attend(before: Attendance, lines: readonly LoggedEvent[]): Attendance {
  const fold = new Fold(before);
  for (const line of lines) fold.take(line);
  return fold.attendance;
}

/** Changes a copy: a line touches one member, and a page of lines copies the members once. */
class Fold {
  #now: { -readonly [K in keyof Attendance]: Attendance[K] };
  readonly #tallies: Map<MemberId, Tally>;
  readonly #staff: Set<MemberId>;
  readonly #guests: Set<MemberId>;
  readonly #admitted: Set<MemberId>;

  constructor(before: Attendance) {
    this.#tallies = new Map(before.tallies);
    this.#staff = new Set(before.staff);
    this.#guests = new Set(before.guests);
    this.#admitted = new Set(before.admitted);
    this.#now = {
      ...before,
      tallies: this.#tallies,
      staff: this.#staff,
      guests: this.#guests,
      admitted: this.#admitted,
    };
  }

  get attendance(): Attendance {
    return this.#now;
  }

  take(line: LoggedEvent): void {
    if (line.seq <= this.#now.seq) return;
    this.#read(line);
    this.#count(line);
    this.#now.seq = line.seq;
    this.#now.at = line.at;
  }

  #read({ event, at, by }: LoggedEvent): void {
    switch (event.type) {
      case 'session.prepared':
        this.#prepare(event.roster, at);
        return;
      case 'session.opened':
        this.#now.openSince ??= at;
        return;
      case 'session.closed':
        this.#close(at);
        return;
      case 'presence.changed':
        for (const member of event.left) this.#leave(member, at);
        for (const member of event.joined) this.#join(member, at);
        return;
      case 'visit.begun':
        this.#now.visitors = new Set([...this.#now.visitors, event.member]);
        return;
      case 'peg.given':
      case 'peg.freed':
        this.#seat({ at, guest: event.member, pupil: event.type === 'peg.given' ? event.pupil : null });
        return;
      case 'lobby.admitted':
        this.#guests.add(event.member);
        this.#admitted.add(event.member);
        return;
      case 'member.out':
        this.#guests.delete(event.member);
        this.#leave(event.member, at);
        return;
      case 'attendance.resumed':
        this.#now.away = [...this.#now.away, { from: this.#now.at, to: at }];
        return;
      case 'attendance.corrected': {
        const { member, status, minutes, note } = event;
        const { corrections } = this.#tallyOf(member);
        this.#change(member, { corrections: [...corrections, { at, by, status, minutes, note }] });
      }
    }
  }

  /** Who is of neither the new roster nor the guests is there no longer, as in the class itself. */
  #prepare(roster: Roster, at: Instant): void {
    this.#now.roster = roster;
    for (const person of roster.staff) this.#staff.add(person);
    for (const person of [...roster.staff, ...roster.pupils]) this.#guests.delete(person);
    const inside = new Set<MemberId>([...roster.staff, ...roster.pupils, ...this.#guests]);
    for (const member of this.#tallies.keys()) if (!inside.has(member)) this.#leave(member, at);
  }

  #seat(seating: Seating): void {
    this.#now.seatings = [...this.#now.seatings, seating];
  }

  #close(at: Instant): void {
    const { openSince, open } = this.#now;
    if (openSince !== null && openSince < at) this.#now.open = [...open, { from: openSince, to: at }];
    this.#now.openSince = null;
  }

  #join(member: MemberId, at: Instant): void {
    if (this.#tallyOf(member).since === null) this.#change(member, { since: at });
  }

  #leave(member: MemberId, at: Instant): void {
    const { since, stays } = this.#tallyOf(member);
    if (since === null) return;
    this.#change(member, { since: null, stays: since < at ? [...stays, { from: since, to: at }] : stays });
  }

  #count({ event }: LoggedEvent): void {
    const row = counted[event.type];
    if (row === undefined) return;
    const member = row.whose(event as never);
    const { deeds } = this.#tallyOf(member);
    this.#change(member, { deeds: { ...deeds, [row.as]: deeds[row.as] + 1 } });
  }

  #tallyOf = (member: MemberId): Tally => this.#tallies.get(member) ?? noTally;

  #change(member: MemberId, change: Partial<Tally>): void {
    this.#tallies.set(member, { ...this.#tallyOf(member), ...change });
  }
}
