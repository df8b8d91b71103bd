import type { Transaction } from 'kysely';
import type { GroupId, LessonId, PersonId } from '../../model/ids.ts';
import type { ImportedSchool } from '../../model/import/schema.ts';
import { slices } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';
import { type ByName, idsOf, newId } from './by-name.ts';

type Db = Transaction<PeopleTables>;

export async function writeLessons(
  db: Db,
  { id: school, lessons }: ImportedSchool,
  groups: ByName<GroupId>,
  people: ByName<PersonId>,
) {
  for (const some of slices(lessons)) {
    const written = await db
      .insertInto('people_lessons')
      .values(
        some.flatMap(({ group, subject, title, startsAt, endsAt }) =>
          idsOf([group], groups).map((group_id) => ({
            school,
            id: newId<LessonId>(),
            group_id,
            subject,
            title,
            starts_at: startsAt,
            ends_at: endsAt,
          })),
        ),
      )
      .onConflict((conflict) =>
        conflict.columns(['school', 'group_id', 'starts_at']).doUpdateSet(({ ref }) => ({
          subject: ref('excluded.subject'),
          title: ref('excluded.title'),
          ends_at: ref('excluded.ends_at'),
        })),
      )
      .returning(['id', 'group_id', 'starts_at'])
      .execute();
    const ids = new Map(written.map(({ id, group_id, starts_at }) => [`${group_id} ${starts_at}`, id]));
    await db
      .deleteFrom('people_lesson_teachers')
      .where('school', '=', school)
      .where('lesson', 'in', [...ids.values()])
      // Who was named by a colleague is no part of the timetable, and stays.
      .where('named_by', 'is', null)
      .execute();
    const teachers = some.flatMap((lesson) => {
      const id = ids.get(`${groups.get(lesson.group)} ${lesson.startsAt}`);
      if (id === undefined) return [];
      return idsOf(lesson.teachers, people).map((person, rank) => ({ school, lesson: id, person, rank }));
    });
    for (const rows of slices(teachers)) {
      await db
        .insertInto('people_lesson_teachers')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['school', 'lesson', 'person'])
            .doUpdateSet(({ ref }) => ({ rank: ref('excluded.rank'), named_by: null, named_at: null })),
        )
        .execute();
    }
  }
}
