import type { Kysely } from 'kysely';
import { type DivisionId, divisionOf, type PersonId, type SchoolId } from '../../model/ids.ts';
import type { MemberRole } from '../../model/roles.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

/** Where somebody belongs in a school. */
export interface PlaceInSchool {
  readonly role: MemberRole;
  readonly school: SchoolId;
  /** A pupil's main class. */
  readonly main: DivisionId | undefined;
  /** A pupil's main class alone; those of all whom a teacher teaches, in whatever groups; none of a parent. */
  readonly divisions: readonly DivisionId[];
}

/** Undefined for whoever belongs to no school. */
export async function placeOf(db: Db, person: PersonId): Promise<PlaceInSchool | undefined> {
  const member = await db
    .selectFrom('people_members')
    .where('id', '=', person)
    .select(['role', 'school'])
    .executeTakeFirst();
  if (member === undefined) return undefined;
  const { role, school } = member;
  const divisions = await divisionsOf(db, role, school, person);
  return { role, school, main: role === 'pupil' ? divisions[0] : undefined, divisions };
}

async function divisionsOf(db: Db, role: MemberRole, school: SchoolId, person: PersonId) {
  const groups = await mainGroups(db, role, school, person);
  return groups.map(({ group_id }) => divisionOf(school, group_id));
}

async function mainGroups(db: Db, role: MemberRole, school: SchoolId, person: PersonId) {
  const main = db
    .selectFrom('people_memberships as learns')
    .where('learns.school', '=', school)
    .where('learns.is_main', '=', true);
  switch (role) {
    case 'pupil':
      return main.where('learns.person', '=', person).select('learns.group_id').execute();
    case 'teacher':
      return main
        .where('learns.person', 'in', (pupils) =>
          pupils
            .selectFrom('people_memberships as teaches')
            .innerJoin('people_memberships as taught', (join) =>
              join
                .onRef('taught.school', '=', 'teaches.school')
                .onRef('taught.group_id', '=', 'teaches.group_id'),
            )
            .where('teaches.school', '=', school)
            .where('teaches.person', '=', person)
            .select('taught.person'),
        )
        .select('learns.group_id')
        .distinct()
        .orderBy('learns.group_id')
        .execute();
    case 'parent':
      return [];
  }
}
