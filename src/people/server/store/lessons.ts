import type { Kysely } from 'kysely';
import type { Instant } from '#kit/model/clock.ts';
import type { Lesson } from '../../model/contract.ts';
import type { LessonId, PersonId, SchoolId } from '../../model/ids.ts';
import { displayName } from '../../model/name.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

/** The lesson that a classroom is for. */
export async function findLesson(db: Db, id: string) {
  return db
    .selectFrom('people_lessons')
    .where('id', '=', id as LessonId)
    .select(['school', 'title', 'subject', 'ends_at as endsAt'])
    .executeTakeFirst();
}

/** When a lesson is, and for which group. */
export async function timetableOf(db: Db, lesson: string) {
  return db
    .selectFrom('people_lessons as lesson')
    .innerJoin('people_groups as group', (join) =>
      join.onRef('group.school', '=', 'lesson.school').onRef('group.id', '=', 'lesson.group_id'),
    )
    .innerJoin('people_schools as school', 'school.id', 'lesson.school')
    .where('lesson.id', '=', lesson as LessonId)
    .select(['lesson.title', 'lesson.subject', 'group.name as group', 'school.time_zone as timeZone'])
    .select(['lesson.starts_at as startsAt', 'lesson.ends_at as endsAt'])
    .executeTakeFirst();
}

/** Who belongs to a lesson: its teachers, and the pupils of its group. */
export async function rosterOf(db: Db, lesson: string) {
  const staff = await db
    .selectFrom('people_lesson_teachers')
    .where('lesson', '=', lesson as LessonId)
    .orderBy('rank')
    .orderBy('person')
    .select('person')
    .execute();
  const pupils = await db
    .selectFrom('people_lessons as lesson')
    .innerJoin('people_memberships as membership', (join) =>
      join
        .onRef('membership.school', '=', 'lesson.school')
        .onRef('membership.group_id', '=', 'lesson.group_id'),
    )
    .innerJoin('people_members as member', 'member.id', 'membership.person')
    .where('lesson.id', '=', lesson as LessonId)
    .where('member.role', '=', 'pupil')
    .orderBy('member.family_name')
    .orderBy('member.id')
    .select('member.id')
    .execute();
  return { staff: staff.map(({ person }) => person), pupils: pupils.map(({ id }) => id) };
}

/** A pupil's or a teacher's lessons that are on at some time between two instants, in order. */
export async function listLessonsOf(
  db: Db,
  { school, person }: { readonly school: SchoolId; readonly person: PersonId },
  between: { readonly from: Instant; readonly to: Instant },
): Promise<Lesson[]> {
  const rows = await db
    .selectFrom('people_lessons as lesson')
    .innerJoin('people_groups as group', (join) =>
      join.onRef('group.school', '=', 'lesson.school').onRef('group.id', '=', 'lesson.group_id'),
    )
    .leftJoin('people_lesson_teachers as leads', (join) =>
      join
        .onRef('leads.school', '=', 'lesson.school')
        .onRef('leads.lesson', '=', 'lesson.id')
        .on('leads.rank', '=', 0),
    )
    .leftJoin('people_members as teacher', 'teacher.id', 'leads.person')
    .where('lesson.school', '=', school)
    .where('lesson.starts_at', '<', between.to)
    .where('lesson.ends_at', '>', between.from)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('people_memberships as learns')
            .innerJoin('people_members as pupil', 'pupil.id', 'learns.person')
            .whereRef('learns.school', '=', 'lesson.school')
            .whereRef('learns.group_id', '=', 'lesson.group_id')
            .where('learns.person', '=', person)
            .where('pupil.role', '=', 'pupil')
            .select('learns.person'),
        ),
        exists(
          selectFrom('people_lesson_teachers as teaches')
            .whereRef('teaches.school', '=', 'lesson.school')
            .whereRef('teaches.lesson', '=', 'lesson.id')
            .where('teaches.person', '=', person)
            .select('teaches.person'),
        ),
      ]),
    )
    .orderBy('lesson.starts_at')
    .orderBy('lesson.id')
    .select(['lesson.id', 'lesson.title', 'lesson.subject', 'group.name as group'])
    .select(['lesson.starts_at as startsAt', 'lesson.ends_at as endsAt'])
    .select(['teacher.role', 'teacher.given_name as givenName', 'teacher.family_name as familyName'])
    .execute();
  return rows.map(({ role, givenName, familyName, ...lesson }) => ({
    ...lesson,
    ...(role !== null &&
      givenName !== null &&
      familyName !== null && { teacher: displayName(role, { givenName, familyName }) }),
  }));
}
