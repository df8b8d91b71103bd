import { hashPassword } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import { enrol } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';
import { peopleOf, signInNameOf } from './people.ts';
import { type DemoSchool, demoSchools } from './schools.ts';

type Db = Kysely<PeopleTables>;

/** Printed at every start, and refused behind a public address. */
export const DEMO_PASSWORD = 'preau-demo';

/** Writes the demo schools that are not there yet. One hash for everybody: the first start waits for it. */
export async function ensurePeople(db: Db): Promise<void> {
  const there = await db.selectFrom('people_schools').select('id').execute();
  const missing = demoSchools.filter((school) => !there.some(({ id }) => id === school.id));
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.transaction().execute(async (transaction) => {
    for (const school of missing) await writeSchool(transaction, school, passwordHash);
  });
}

async function writeSchool(db: Db, school: DemoSchool, passwordHash: string): Promise<void> {
  const { id, name, level, group } = school;
  const people = peopleOf(school);
  await db.insertInto('people_schools').values({ id, name, level, time_zone: 'Europe/Paris' }).execute();
  await db
    .insertInto('people_groups')
    .values({ school: id, ...group })
    .execute();
  await db
    .insertInto('people_members')
    .values(
      people.map((person) => ({
        school: id,
        id: person.id,
        role: person.role,
        given_name: person.givenName,
        family_name: person.familyName,
        sign_in_name: signInNameOf(person),
      })),
    )
    .execute();
  await db
    .insertInto('people_memberships')
    .values(
      people
        .filter(({ role }) => role !== 'parent')
        .map(({ id: person, role }) => ({
          school: id,
          group_id: group.id,
          person,
          is_main: role === 'pupil',
        })),
    )
    .execute();
  const guardian = people.find(({ role }) => role === 'parent');
  const pupil = people.find(({ role }) => role === 'pupil');
  if (guardian !== undefined && pupil !== undefined) {
    await db
      .insertInto('people_guardians')
      .values({ school: id, guardian: guardian.id, pupil: pupil.id })
      .execute();
  }
  await enrol(
    db,
    people.map(({ id: person, signIn }) => ({ person, signIn, passwordHash })),
  );
}
