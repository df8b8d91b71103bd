import type { Kysely } from 'kysely';
import { ConfigError } from '#kit/server/config.ts';
import type { PeopleTables } from '../tables.ts';
import { demoSchools } from './schools.ts';

/**
 * The demonstration's passwords are public: its people never share a database with those of a real school.
 *
 * @throws ConfigError when they would.
 */
export async function keepApart(db: Kysely<PeopleTables>, demo: boolean): Promise<void> {
  const schools = await db.selectFrom('people_schools').select('id').execute();
  const administrator = await db.selectFrom('people_administrators').select('id').executeTakeFirst();
  const invented = schools.filter(({ id }) => demoSchools.some((school) => school.id === id));
  const real = administrator !== undefined || schools.length > invented.length;
  if (demo && real) {
    throw new ConfigError(
      'The database holds a real school: the demonstration, with its public passwords, needs another PREAU_DATA or DATABASE_URL.',
    );
  }
  if (!demo && invented.length > 0) {
    throw new ConfigError(
      'The database holds the demonstration, whose passwords are public: a real school needs another PREAU_DATA or DATABASE_URL.',
    );
  }
}
