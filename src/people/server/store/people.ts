import type { Kysely } from 'kysely';
import type { Person } from '../../model/contract.ts';
import type { GroupId, PersonId, SchoolId } from '../../model/ids.ts';
import { displayName } from '../../model/name.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

/** How others see these people. Who is not there is left out. */
export async function namesOf(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const members = await db
    .selectFrom('people_members')
    .where('id', 'in', ids)
    .select(['id', 'role', 'given_name as givenName', 'family_name as familyName'])
    .execute();
  const administrators = await db
    .selectFrom('people_administrators')
    .where('id', 'in', ids)
    .select(['id', 'name'])
    .execute();
  return new Map([
    ...members.map((member) => [member.id, displayName(member.role, member)] as const),
    ...administrators.map(({ id, name }) => [id, name] as const),
  ]);
}

/** A person as they see themselves: by their full name. */
export async function findPerson(db: Db, id: PersonId): Promise<Person | undefined> {
  const member = await db
    .selectFrom('people_members as member')
    .innerJoin('people_schools as school', 'school.id', 'member.school')
    .where('member.id', '=', id)
    .select(['member.role', 'member.given_name', 'member.family_name'])
    .select(['school.id as school', 'school.name as schoolName', 'school.level'])
    .executeTakeFirst();
  if (member === undefined) return findAdministrator(db, id);
  return {
    id,
    name: `${member.given_name} ${member.family_name}`.trim(),
    role: member.role,
    level: member.level,
    school: { id: member.school, name: member.schoolName },
    groups: (await groupsOf(db, member.school, id)).map(({ name }) => name),
  };
}

async function findAdministrator(db: Db, id: PersonId): Promise<Person | undefined> {
  const found = await db
    .selectFrom('people_administrators')
    .where('id', '=', id)
    .select('name')
    .executeTakeFirst();
  return found && { id, name: found.name, role: 'administrator', groups: [] };
}

/** The groups in which somebody learns or teaches. */
export async function groupsOf(
  db: Db,
  school: SchoolId,
  person: PersonId,
): Promise<{ id: GroupId; name: string }[]> {
  return db
    .selectFrom('people_memberships as membership')
    .innerJoin('people_groups as group', (join) =>
      join.onRef('group.school', '=', 'membership.school').onRef('group.id', '=', 'membership.group_id'),
    )
    .where('membership.school', '=', school)
    .where('membership.person', '=', person)
    .orderBy('group.name')
    .select(['group.id', 'group.name'])
    .execute();
}

/** A pupil, with the groups that decide who teaches them. */
export async function findPupil(db: Db, id: PersonId) {
  const found = await db
    .selectFrom('people_members')
    .where('id', '=', id)
    .where('role', '=', 'pupil')
    .select(['school', 'sign_in_name as username', 'given_name', 'family_name'])
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { school, username, given_name, family_name } = found;
  const groups = (await groupsOf(db, school, id)).map((group) => group.id);
  return { school, username, name: `${given_name} ${family_name}`.trim(), groups };
}
