import { type Migration, sql } from 'kysely';

const statements = [
  sql`alter table people_memberships add column is_main boolean not null default false`,
  // Which of several was a pupil's main class nobody has said yet: the first by name, until the next import says it.
  sql`update people_memberships as membership set is_main = true
    from (
      select distinct on (learns.school, learns.person) learns.school, learns.person, learns.group_id
      from people_memberships as learns
      join people_members as pupil on pupil.school = learns.school and pupil.id = learns.person
      join people_groups as class on class.school = learns.school and class.id = learns.group_id
      where pupil.role = 'pupil'
      order by learns.school, learns.person, class.name
    ) as main
    where membership.school = main.school
      and membership.person = main.person
      and membership.group_id = main.group_id`,
  sql`alter table people_memberships alter column is_main drop default`,
  sql`create unique index people_memberships_main on people_memberships (school, person) where is_main`,
];

export const divisions: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
