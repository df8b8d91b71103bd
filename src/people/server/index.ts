import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Instant } from '#kit/model/clock.ts';
import type { Viewer } from '../model/access.ts';
import type { PersonId, SchoolId } from '../model/ids.ts';
import { createAuth } from './accounts/auth.ts';
import { offerFirstLink } from './accounts/first-administrator.ts';
import { SignInLimits } from './accounts/limits.ts';
import { Sessions } from './accounts/sessions.ts';
import { sweepSessions } from './accounts/sweep.ts';
import { keepApart } from './demo/apart.ts';
import { openDemo } from './demo/index.ts';
import { demoWelcome } from './demo/welcome.ts';
import type { Office, PeopleDeps } from './deps.ts';
import { mountAdministration } from './routes/administration.ts';
import { mountDemo } from './routes/demo.ts';
import { mountLessons } from './routes/lessons.ts';
import { mountPupilPassword } from './routes/pupil-password.ts';
import { mountSchools } from './routes/schools.ts';
import { mountSession } from './routes/session.ts';
import { type ClassOfLesson, classOf } from './store/class.ts';
import { findLesson, rosterOf, timetableOf } from './store/lessons.ts';
import { namesOf } from './store/people.ts';
import { type PlaceInSchool, placeOf } from './store/place.ts';
import { lessonsTaughtBy, nameTeacher, staffOf, teachersLike, unnameTeacher } from './store/staff.ts';
import type { PeopleTables } from './tables.ts';

export { requireAccess } from './access.ts';
export type { PeopleDeps } from './deps.ts';
export { peopleMigrations } from './migrations.ts';
export type { ClassOfLesson } from './store/class.ts';
export type { PlaceInSchool } from './store/place.ts';

/** Who may come in: accounts, sessions, class groups and the timetable. */
export interface PeopleRoom extends AsyncDisposable {
  /** Undefined without a session, or with one that has ended. */
  viewerOf(request: FastifyRequest): Promise<Viewer | undefined>;
  isSessionLive(session: string): Promise<boolean>;
  /** Classrooms have the ids of their lessons. */
  lessonOf(
    classroom: string,
  ): Promise<{ readonly school: SchoolId; readonly title: string; readonly subject: string } | undefined>;
  rosterOf(
    classroom: string,
  ): Promise<{ readonly staff: readonly PersonId[]; readonly pupils: readonly PersonId[] }>;
  /** When a lesson is, and for which group; undefined where there is none. */
  timetableOf(classroom: string): Promise<
    | {
        readonly title: string;
        readonly subject: string;
        readonly group: string;
        readonly startsAt: Instant;
        readonly endsAt: Instant;
        readonly timeZone: string;
      }
    | undefined
  >;
  /** How others see these people; who is not there is left out. */
  namesOf(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
  /** Who teaches a lesson; `named` by a colleague, or else by the timetable. */
  staffOf(
    lesson: string,
  ): Promise<readonly { readonly id: PersonId; readonly name: string; readonly named: boolean }[]>;
  /** Other teachers of the lesson's school whose names hold these letters. */
  teachersLike(
    lesson: string,
    search: string,
  ): Promise<readonly { readonly id: PersonId; readonly name: string }[]>;
  /** Has a teacher of the school teach one lesson, too; false when there is no such teacher. */
  nameTeacher(lesson: string, person: PersonId, by: PersonId): Promise<boolean>;
  /** Takes that back; false when nobody was named. */
  unnameTeacher(lesson: string, person: PersonId): Promise<boolean>;
  /** The newest first. */
  lessonsTaughtBy(person: PersonId): Promise<
    readonly {
      readonly id: string;
      readonly title: string;
      readonly subject: string;
      readonly group: string;
      readonly startsAt: Instant;
    }[]
  >;
  /** Where somebody belongs in a school; undefined for who belongs to none. */
  placeOf(person: PersonId): Promise<PlaceInSchool | undefined>;
  /** Whom a lesson is for; undefined where there is no such class. */
  classOf(lesson: string): Promise<ClassOfLesson | undefined>;
  /** Tells each session that ends before its time, in this process. */
  onSignedOut(listener: (session: string) => void): void;
  /**
   * Tells who was signed out everywhere, as a new password does, after the last of the sessions has ended. Whoever asked
   * for it is answered when the listeners are done.
   */
  onSignedOutEverywhere(listener: (person: PersonId) => Promise<void>): void;
  mount(app: FastifyInstance): void;
  /** What the person who starts the school needs in order to sign in. */
  readonly welcome: readonly string[];
}

export async function openPeople({ config, clock, log, database }: PeopleDeps): Promise<PeopleRoom> {
  const db = database.kysely<PeopleTables>();
  await keepApart(db, config.demo);
  await using opened = new AsyncDisposableStack();
  opened.use(sweepSessions(db, clock, log));
  const sessions = await Sessions.open(db, createAuth(database, config, log), clock);
  const demo = config.demo ? opened.use(await openDemo(db, clock, log)) : undefined;
  const office: Office = { db, clock, sessions, limits: new SignInLimits(clock), demo };
  const welcome = demo === undefined ? await firstWelcome(office, config) : demoWelcome();
  const resources = opened.move();
  return {
    viewerOf: (request) => sessions.viewerOf(request),
    isSessionLive: (session) => sessions.isLive(session),
    lessonOf: (classroom) => findLesson(db, classroom),
    rosterOf: (classroom) => rosterOf(db, classroom),
    timetableOf: (classroom) => timetableOf(db, classroom),
    namesOf: (persons) => namesOf(db, persons),
    staffOf: (lesson) => staffOf(db, lesson),
    teachersLike: (lesson, search) => teachersLike(db, lesson, search),
    nameTeacher: (lesson, person, by) => nameTeacher(db, lesson, person, by, clock.now()),
    unnameTeacher: (lesson, person) => unnameTeacher(db, lesson, person),
    lessonsTaughtBy: (person) => lessonsTaughtBy(db, person),
    placeOf: (person) => placeOf(db, person),
    classOf: (lesson) => classOf(db, lesson),
    onSignedOut: (listener) => sessions.onSignedOut(listener),
    onSignedOutEverywhere: (listener) => sessions.onSignedOutEverywhere(listener),
    mount(app) {
      mountSession(app, office);
      mountLessons(app, office);
      mountSchools(app, office);
      mountPupilPassword(app, office);
      mountAdministration(app, office);
      mountDemo(app, office);
    },
    welcome,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** A school that nobody administers yet prints the link that makes somebody. */
async function firstWelcome(
  { db, clock }: Office,
  { publicUrl, host, port }: PeopleDeps['config'],
): Promise<string[]> {
  const token = await offerFirstLink(db, clock);
  if (token === undefined) return [];
  const link = `${publicUrl ?? `http://${host}:${port}`}/premier-administrateur?jeton=${token}`;
  return [`First administrator (this link works once, for 24 hours): ${link}`];
}
