import type { Generated } from 'kysely';
import type { GroupId, LessonId, PersonId, SchoolId } from '../model/ids.ts';
import type { Level, MemberRole } from '../model/roles.ts';

/** The people room's tables. Every key carries the school; ids of persons and lessons are unique beyond it. */
export interface PeopleTables extends AuthTables {
  people_schools: {
    id: SchoolId;
    name: string;
    level: Level;
    /** IANA name: a day in Saint-Denis de La Réunion is not one in Paris. */
    time_zone: string;
  };
  people_groups: {
    school: SchoolId;
    id: GroupId;
    name: string;
  };
  people_members: {
    school: SchoolId;
    id: PersonId;
    role: MemberRole;
    given_name: string;
    family_name: string;
    /** A pupil's username or an adult's e-mail, in lower case: what tells them from all others of the school. */
    sign_in_name: string;
  };
  /** The groups that a pupil learns in and that a teacher teaches. */
  people_memberships: {
    school: SchoolId;
    group_id: GroupId;
    person: PersonId;
    /** Whether it is the pupil's division: one at most, and none of a teacher's. */
    is_main: boolean;
  };
  people_guardians: {
    school: SchoolId;
    guardian: PersonId;
    pupil: PersonId;
  };
  people_lessons: {
    school: SchoolId;
    id: LessonId;
    group_id: GroupId;
    subject: string;
    title: string;
    starts_at: number;
    ends_at: number;
  };
  people_lesson_teachers: {
    school: SchoolId;
    lesson: LessonId;
    person: PersonId;
    /** 0 leads the lesson. */
    rank: number;
    /** The colleague who named them for this lesson, and when; null for whoever the timetable has. */
    named_by: Generated<PersonId | null>;
    named_at: Generated<number | null>;
  };
  /** Administrators belong to the deployment, not to a school. */
  people_administrators: {
    id: PersonId;
    name: string;
  };
  /** Links that make the first administrator, by the SHA-256 of their tokens. */
  people_first_links: {
    token_hash: string;
    expires_at: number;
  };
  /** The ways in which a person can prove who they are; `local` is a password kept here. */
  people_identities: {
    issuer: string;
    subject: string;
    person: PersonId;
  };
}

/** Written by better-auth; read here, and filled when a school makes accounts. Its own column names. */
interface AuthTables {
  auth_users: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    username: string | null;
  };
  auth_accounts: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    updatedAt: Date;
  };
  auth_sessions: {
    id: string;
    token: string;
    userId: string;
    expiresAt: Date;
  };
}
