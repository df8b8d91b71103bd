import { type Migration, Migrator } from 'kysely';
import type { Database } from './database.ts';
import { MigrationFailed } from './errors.ts';

/** A room's migrations, named `room/0001-what`. */
export type Migrations = Readonly<Record<string, Migration>>;

const namePattern = /^[a-z]+\/\d{4}-[a-z0-9-]+$/;

/**
 * Brings the database up to date: every migration that it has not seen, in order within each room, all in one
 * transaction. Nodes that start together take turns (an advisory lock). Rejects with `MigrationFailed`.
 */
export async function migrate(database: Database, migrations: Migrations): Promise<readonly string[]> {
  const misnamed = Object.keys(migrations).find((name) => !namePattern.test(name));
  if (misnamed !== undefined)
    throw new MigrationFailed(`A migration is named ${misnamed}, not room/0001-what.`);
  const migrator = new Migrator({
    db: database.kysely<unknown>(),
    provider: { getMigrations: async () => ({ ...migrations }) },
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName;
    const reason = error instanceof Error ? error.message : String(error);
    const what =
      failed === undefined ? 'The database cannot be brought up to date' : `Migration ${failed} failed`;
    throw new MigrationFailed(`${what}: ${reason}. Nothing was changed.`, { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
}
