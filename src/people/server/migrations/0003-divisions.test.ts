import { expect, it } from 'vitest';
import { migrate } from '#kit/server/db/index.ts';
import { eachDatabase } from '#test/kit/databases.ts';
import { peopleMigrations } from '../migrations.ts';

const { 'people/0003-divisions': _, ...before } = peopleMigrations;

const rows = [
  `insert into people_schools (id, name, level) values ('0750001A', 'A', 'college'), ('0750002B', 'B', 'lycee')`,
  `insert into people_groups (school, id, name) values
    ('0750001A', 'g1', '5e A'), ('0750001A', 'g2', '5e Chorale'), ('0750002B', 'g1', '2de 1')`,
  `insert into people_members (school, id, role, given_name, family_name, sign_in_name) values
    ('0750001A', 'one', 'pupil', '', '', 'one'), ('0750001A', 'two', 'pupil', '', '', 'two'),
    ('0750001A', 'teacher', 'teacher', '', '', 't'), ('0750002B', 'three', 'pupil', '', '', 'one')`,
  `insert into people_memberships (school, group_id, person) values
    ('0750001A', 'g2', 'one'), ('0750001A', 'g2', 'two'), ('0750001A', 'g1', 'two'),
    ('0750001A', 'g1', 'teacher'), ('0750001A', 'g2', 'teacher'), ('0750002B', 'g1', 'three')`,
];

eachDatabase('a school from before divisions', (open) => {
  it('has one main class of each pupil who has any, and none of a teacher', async () => {
    const database = await open();
    await migrate(database, before);
    await database.transact(rows.map((sql) => ({ sql })));
    await migrate(database, peopleMigrations);
    const main = await database.raw(
      `select person, group_id as "group" from people_memberships where is_main order by person`,
    );
    expect(main).toEqual([
      { person: 'one', group: 'g2' },
      { person: 'three', group: 'g1' },
      { person: 'two', group: 'g1' },
    ]);
  });

  it('can no longer give a pupil a second one', async () => {
    const database = await open();
    await migrate(database, before);
    await database.transact(rows.map((sql) => ({ sql })));
    await migrate(database, peopleMigrations);
    await expect(
      database.raw(`update people_memberships set is_main = true where person = 'two'`),
    ).rejects.toThrow(/people_memberships_main/);
  });
});
