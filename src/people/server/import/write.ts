import type { Transaction } from 'kysely';
import type { GroupId, PersonId } from '../../model/ids.ts';
import type { ImportedSchool } from '../../model/import/schema.ts';
import { slices } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';
import { type ByName, idsOf, newId } from './by-name.ts';
import { type Entry, entriesOf } from './entries.ts';
import { writeLessons } from './write-lessons.ts';

type Db = Transaction<PeopleTables>;

/** Brings one school up to date; gives the ids of the file's people by username or e-mail. */
export async function writeSchool(db: Db, school: ImportedSchool): Promise<ByName<PersonId>> {
  const entries = entriesOf(school);
  await upsertSchool(db, school);
  const groups = await writeGroups(db, school);
  await upsertMembers(db, entries);
  const people = await memberIds(db, school);
  await writeMemberships(db, school, entries, groups, people);
  await writeGuardians(db, school, entries, people);
  await writeLessons(db, school, groups, people);
  return people;
}

async function upsertSchool(db: Db, { id, name, level, timeZone: time_zone }: ImportedSchool) {
  await db
    .insertInto('people_schools')
    .values({ id, name, level, time_zone })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, level, time_zone }))
    .execute();
}

async function writeGroups(db: Db, { id: school, groups }: ImportedSchool): Promise<ByName<GroupId>> {
  for (const some of slices(groups)) {
    await db
      .insertInto('people_groups')
      .values(some.map((name) => ({ school, id: newId<GroupId>(), name })))
      .onConflict((conflict) => conflict.columns(['school', 'name']).doNothing())
      .execute();
  }
  const all = await db
    .selectFrom('people_groups')
    .where('school', '=', school)
    .select(['id', 'name'])
    .execute();
  return new Map(all.map(({ id, name }) => [name, id]));
}

async function upsertMembers(db: Db, entries: readonly Entry[]) {
  for (const some of slices(entries)) {
    await db
      .insertInto('people_members')
      .values(
        some.map(({ school, role, givenName, familyName, name }) => ({
          school,
          id: newId<PersonId>(),
          role,
          given_name: givenName,
          family_name: familyName,
          sign_in_name: name,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['school', 'sign_in_name']).doUpdateSet(({ ref }) => ({
          given_name: ref('excluded.given_name'),
          family_name: ref('excluded.family_name'),
        })),
      )
      .execute();
  }
}

async function memberIds(db: Db, { id: school }: ImportedSchool): Promise<ByName<PersonId>> {
  const all = await db
    .selectFrom('people_members')
    .where('school', '=', school)
    .select(['id', 'sign_in_name'])
    .execute();
  return new Map(all.map(({ id, sign_in_name }) => [sign_in_name, id]));
}

/** Who is in the file belongs to the groups that the file says, and to no other. */
async function writeMemberships(
  db: Db,
  { id: school }: ImportedSchool,
  entries: readonly Entry[],
  groups: ByName<GroupId>,
  people: ByName<PersonId>,
) {
  for (const some of slices(
    idsOf(
      entries.map(({ name }) => name),
      people,
    ),
  )) {
    await db
      .deleteFrom('people_memberships')
      .where('school', '=', school)
      .where('person', 'in', some)
      .execute();
  }
  const rows = entries.flatMap((entry) =>
    idsOf([entry.name], people).flatMap((person) => {
      const main = entry.division === undefined ? undefined : groups.get(entry.division);
      return idsOf(entry.groups, groups).map((group_id) => ({
        school,
        group_id,
        person,
        is_main: group_id === main,
      }));
    }),
  );
  for (const some of slices(rows)) await db.insertInto('people_memberships').values(some).execute();
}

async function writeGuardians(
  db: Db,
  { id: school }: ImportedSchool,
  entries: readonly Entry[],
  people: ByName<PersonId>,
) {
  const parents = entries.filter(({ role }) => role === 'parent');
  for (const some of slices(
    idsOf(
      parents.map(({ name }) => name),
      people,
    ),
  )) {
    await db
      .deleteFrom('people_guardians')
      .where('school', '=', school)
      .where('guardian', 'in', some)
      .execute();
  }
  const rows = parents.flatMap((parent) =>
    idsOf([parent.name], people).flatMap((guardian) =>
      idsOf(parent.children, people).map((pupil) => ({ school, guardian, pupil })),
    ),
  );
  for (const some of slices(rows)) await db.insertInto('people_guardians').values(some).execute();
}
