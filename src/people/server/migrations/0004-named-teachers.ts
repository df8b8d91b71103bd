import { type Migration, sql } from 'kysely';

const statements = [
  // Null for whoever the timetable has.
  sql`alter table people_lesson_teachers add column named_by text`,
  sql`alter table people_lesson_teachers add column named_at bigint`,
];

export const namedTeachers: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
