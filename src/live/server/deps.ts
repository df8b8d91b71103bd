import type { FastifyRequest } from 'fastify';
import type { Clock, Instant } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { ClassroomId } from '../model/ids.ts';
import type { Roster } from '../model/session/events.ts';

/** Who asks, as their session says. */
export interface SignedIn {
  readonly person: PersonId;
  /** Tells this session from the person's others. */
  readonly session: string;
  readonly expiresAt: Instant;
}

/** The lesson that a classroom is for. */
export interface Lesson {
  readonly school: string;
  readonly title: string;
  readonly subject: string;
}

/** When a lesson is, for whom, and where. */
export interface Timetable {
  readonly title: string;
  readonly subject: string;
  /** The name of its class group. */
  readonly group: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Of the school (IANA). */
  readonly timeZone: string;
}

/** What the live room asks of the people room. */
export interface LivePeople {
  /** Undefined without a session, or with one that has ended. */
  viewerOf(request: FastifyRequest): Promise<SignedIn | undefined>;
  lessonOf(classroom: ClassroomId): Promise<Lesson | undefined>;
  rosterOf(classroom: ClassroomId): Promise<Roster>;
  timetableOf(classroom: ClassroomId): Promise<Timetable | undefined>;
  namesOf(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
  /** Who teaches a lesson; `named` by a colleague, or else by the timetable. */
  staffOf(
    classroom: ClassroomId,
  ): Promise<readonly { readonly id: PersonId; readonly name: string; readonly named: boolean }[]>;
  teachersLike(
    classroom: ClassroomId,
    search: string,
  ): Promise<readonly { readonly id: PersonId; readonly name: string }[]>;
  nameTeacher(classroom: ClassroomId, person: PersonId, by: PersonId): Promise<boolean>;
  unnameTeacher(classroom: ClassroomId, person: PersonId): Promise<boolean>;
  /** The newest first. */
  lessonsTaughtBy(
    person: PersonId,
  ): Promise<
    readonly (Pick<Timetable, 'title' | 'subject' | 'group' | 'startsAt'> & { readonly id: string })[]
  >;
  /** Tells the session that ended. */
  onSignedOut(listener: (session: string) => void): void;
}

export interface LiveDeps {
  readonly config: Pick<Config, 'secret' | 'publicUrl' | 'tls' | 'pupilChat'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly people: LivePeople;
}
