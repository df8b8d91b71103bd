import type { Kysely } from 'kysely';
import type { SchoolId } from '../../model/ids.ts';
import type { Known, KnownSchool } from '../../model/import/check.ts';
import type { ImportFile } from '../../model/import/schema.ts';
import type { MemberRole } from '../../model/roles.ts';
import { slices } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

export async function readKnown(db: Db, file: ImportFile): Promise<Known> {
  const emails = file.schools.flatMap(({ teachers, parents }) =>
    [...teachers, ...parents].map(({ email }) => email),
  );
  const schools = new Map<SchoolId, KnownSchool>();
  for (const { id } of file.schools) schools.set(id, await readSchool(db, id));
  return { emails: await readEmails(db, emails), schools };
}

async function readSchool(db: Db, school: SchoolId): Promise<KnownSchool> {
  const groups = await db.selectFrom('people_groups').where('school', '=', school).select('name').execute();
  const members = await db
    .selectFrom('people_members')
    .where('school', '=', school)
    .select(['sign_in_name', 'role'])
    .execute();
  return {
    groups: new Set(groups.map(({ name }) => name)),
    members: new Map(members.map(({ sign_in_name, role }) => [sign_in_name, role])),
  };
}

async function readEmails(db: Db, emails: readonly string[]): Promise<Known['emails']> {
  const known = new Map<string, { school?: SchoolId; role?: MemberRole }>();
  for (const some of slices(emails)) {
    const found = await db
      .selectFrom('auth_users as user')
      .leftJoin('people_identities as identity', 'identity.subject', 'user.id')
      .leftJoin('people_members as member', 'member.id', 'identity.person')
      .where('user.email', 'in', some)
      .select(['user.email', 'member.school', 'member.role'])
      .execute();
    for (const { email, school, role } of found) {
      known.set(email, school === null || role === null ? {} : { school, role });
    }
  }
  return known;
}
