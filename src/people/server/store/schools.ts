import type { Kysely } from 'kysely';
import type { PersonId, SchoolId } from '../../model/ids.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

export function listSchools(db: Db) {
  return db
    .selectFrom('people_schools')
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'name', 'level'])
    .execute();
}

export async function timeZoneOf(db: Db, school: SchoolId): Promise<string> {
  const found = await db
    .selectFrom('people_schools')
    .where('id', '=', school)
    .select('time_zone')
    .executeTakeFirstOrThrow();
  return found.time_zone;
}

/** A parent's children, as the parent calls them. */
export async function childrenOf(db: Db, school: SchoolId, guardian: PersonId) {
  return db
    .selectFrom('people_guardians as link')
    .innerJoin('people_members as child', 'child.id', 'link.pupil')
    .innerJoin('people_schools as school', 'school.id', 'child.school')
    .where('link.school', '=', school)
    .where('link.guardian', '=', guardian)
    .orderBy('child.given_name')
    .select(['child.id', 'child.given_name as name', 'school.id as school', 'school.level'])
    .execute();
}
