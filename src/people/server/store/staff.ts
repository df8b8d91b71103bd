import { type Kysely, sql } from 'kysely';
import type { Instant } from '#kit/model/clock.ts';
import type { LessonId, PersonId } from '../../model/ids.ts';
import { displayName } from '../../model/name.ts';
import type { PeopleTables } from '../tables.ts';
import { findLesson } from './lessons.ts';

type Db = Kysely<PeopleTables>;

const MOST_FOUND = 20;

/** Who teaches a lesson, those of the timetable first. */
export async function staffOf(db: Db, lesson: string) {
  const rows = await db
    .selectFrom('people_lesson_teachers as teaches')
    .innerJoin('people_members as member', 'member.id', 'teaches.person')
    .where('teaches.lesson', '=', lesson as LessonId)
    .orderBy('teaches.rank')
    .orderBy('member.id')
    .select(['member.id', 'member.role', 'teaches.named_by as namedBy'])
    .select(['member.given_name as givenName', 'member.family_name as familyName'])
    .execute();
  return rows.map(({ id, role, namedBy, ...name }) => ({
    id,
    name: displayName(role, name),
    named: namedBy !== null,
  }));
}

/** Teachers of the lesson's school, who do not teach it yet, with these letters in their name. */
export async function teachersLike(db: Db, lesson: string, search: string) {
  const found = await findLesson(db, lesson);
  if (found === undefined) return [];
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('people_members as member')
    .where('member.school', '=', found.school)
    .where('member.role', '=', 'teacher')
    .where(sql<boolean>`(member.given_name || ' ' || member.family_name) ilike ${pattern}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people_lesson_teachers as teaches')
            .whereRef('teaches.person', '=', 'member.id')
            .where('teaches.lesson', '=', lesson as LessonId)
            .select('teaches.person'),
        ),
      ),
    )
    .orderBy('member.family_name')
    .orderBy('member.given_name')
    .limit(MOST_FOUND)
    .select(['member.id', 'member.given_name as givenName', 'member.family_name as familyName'])
    .execute();
  return rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() }));
}

/** Whether there is such a teacher in the lesson's school; who teaches it already stays as they are. */
export async function nameTeacher(
  db: Db,
  lesson: string,
  person: PersonId,
  by: PersonId,
  at: Instant,
): Promise<boolean> {
  const found = await findLesson(db, lesson);
  if (found === undefined) return false;
  const { school } = found;
  const teacher = await db
    .selectFrom('people_members')
    .where('school', '=', school)
    .where('id', '=', person)
    .where('role', '=', 'teacher')
    .select('id')
    .executeTakeFirst();
  if (teacher === undefined) return false;
  await db
    .insertInto('people_lesson_teachers')
    .values({ school, lesson: lesson as LessonId, person, rank: NAMED_RANK, named_by: by, named_at: at })
    .onConflict((conflict) => conflict.columns(['school', 'lesson', 'person']).doNothing())
    .execute();
  return true;
}

/** After whoever the timetable has. */
const NAMED_RANK = 1_000;

/** Whether somebody was named; who is in the timetable is not touched. */
export async function unnameTeacher(db: Db, lesson: string, person: PersonId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people_lesson_teachers')
    .where('lesson', '=', lesson as LessonId)
    .where('person', '=', person)
    .where('named_by', 'is not', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

const MOST_LESSONS = 60;

/** The newest first, those to come too. */
export async function lessonsTaughtBy(db: Db, person: PersonId) {
  return db
    .selectFrom('people_lesson_teachers as teaches')
    .innerJoin('people_lessons as lesson', (join) =>
      join.onRef('lesson.school', '=', 'teaches.school').onRef('lesson.id', '=', 'teaches.lesson'),
    )
    .innerJoin('people_groups as group', (join) =>
      join.onRef('group.school', '=', 'lesson.school').onRef('group.id', '=', 'lesson.group_id'),
    )
    .where('teaches.person', '=', person)
    .orderBy('lesson.starts_at', 'desc')
    .orderBy('lesson.id')
    .limit(MOST_LESSONS)
    .select(['lesson.id', 'lesson.title', 'lesson.subject', 'group.name as group'])
    .select('lesson.starts_at as startsAt')
    .execute();
}
