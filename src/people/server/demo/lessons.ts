import type { Kysely } from 'kysely';
import { hours, type Instant } from '#kit/model/clock.ts';
import type { PeopleTables } from '../tables.ts';
import { peopleOf } from './people.ts';
import { demoSchools } from './schools.ts';
import { lessonsAround } from './timetable.ts';

type Db = Kysely<PeopleTables>;

/** Old lessons go, so that the day does not fill with them. */
const KEPT_MS = hours(3);

/** Writes the lessons of now and next; gives the instant until which nothing is missing. */
export async function writeLessons(db: Db, now: Instant): Promise<Instant> {
  const lessons = demoSchools.flatMap((school) =>
    lessonsAround(school, now).map((lesson) => ({ school, lesson })),
  );
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('people_lessons')
      .values(
        lessons.map(({ school, lesson }) => ({
          school: school.id,
          id: lesson.id,
          group_id: school.group.id,
          subject: lesson.subject,
          title: lesson.title,
          starts_at: lesson.startsAt,
          ends_at: lesson.endsAt,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto('people_lesson_teachers')
      .values(
        lessons.flatMap(({ school, lesson }) =>
          peopleOf(school)
            .filter(({ role }) => role === 'teacher')
            .slice(0, 2)
            .map((teacher, i) => ({
              school: school.id,
              lesson: lesson.id,
              person: teacher.id,
              rank: i === lesson.leader ? 0 : 1,
            })),
        ),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .deleteFrom('people_lessons')
      .where(
        'school',
        'in',
        demoSchools.map(({ id }) => id),
      )
      .where('ends_at', '<', now - KEPT_MS)
      .execute();
  });
  return Math.min(
    ...lessons.filter(({ lesson }) => lesson.startsAt <= now).map(({ lesson }) => lesson.endsAt),
  );
}
