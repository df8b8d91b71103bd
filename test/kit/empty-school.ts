import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseOptions, migrate, openDatabase } from '#kit/server/db/index.ts';
import { migrations } from '../../src/app/migrations.ts';
import { emptyFolder } from './empty-folder.ts';
import { createDatabase, postgresBinaries, startPostgres } from './postgres.ts';

interface EmptySchools {
  /** With the embedded database of a school in which nobody is. */
  readonly folder: string;
  /** A server and, on it, the address of such a database; undefined where PostgreSQL is not installed. */
  readonly postgres: { readonly server: string; readonly template: string } | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined in the suites that this file does not prepare. */
    readonly emptySchools: EmptySchools | undefined;
  }
}

/**
 * Runs before a suite of schools, whose databases are copies: starting a server and making a school's tables costs more
 * than most tests. A school that opens a copy looks for what is to be migrated, as at each start, and finds nothing.
 */
export default async function prepare({ provide }: TestProject): Promise<() => Promise<void>> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'preau-empty-school-'));
  opened.defer(() => rm(folder, { recursive: true }));
  await cp(await emptyFolder(), folder, { recursive: true });
  await makeTables({ dataFolder: folder });
  provide('emptySchools', { folder, postgres: await onPostgres(opened) });
  const resources = opened.move();
  return () => resources.disposeAsync();
}

async function onPostgres(opened: AsyncDisposableStack): Promise<EmptySchools['postgres']> {
  if (postgresBinaries() === undefined) return undefined;
  const { url: server } = opened.use(await startPostgres());
  const template = await createDatabase(server);
  await makeTables({ url: template });
  return { server, template };
}

async function makeTables(options: DatabaseOptions): Promise<void> {
  await using database = await openDatabase(options);
  await migrate(database, migrations);
}
