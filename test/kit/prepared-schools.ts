import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '#kit/server/db/index.ts';
import { migrations } from '../../src/app/migrations.ts';
import { openTown } from '../http/people/town.ts';
import type { DatabasePlace, Holding } from './databases.ts';
import { emptyFolder } from './empty-folder.ts';
import { createDatabase, postgresBinaries, startPostgres } from './postgres.ts';

interface PreparedSchools {
  /** Of embedded databases. */
  readonly folders: Readonly<Record<Holding, string>>;
  /** A server and, on it, the addresses of databases; undefined where PostgreSQL is not installed. */
  readonly postgres:
    | { readonly server: string; readonly templates: Readonly<Record<Holding, string>> }
    | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined in the suites that this file does not prepare. */
    readonly schools: PreparedSchools | undefined;
  }
}

/**
 * Runs before a suite of schools, whose databases are copies: starting a server, making a school's tables and hashing the
 * passwords of a town costs more than most tests. A school that opens a copy looks for what is to be migrated, as at
 * each start, and finds nothing.
 */
export default async function prepare({ provide }: TestProject): Promise<() => Promise<void>> {
  await using opened = new AsyncDisposableStack();
  const root = await mkdtemp(join(tmpdir(), 'preau-schools-'));
  opened.defer(() => rm(root, { recursive: true }));
  provide('schools', { folders: await embedded(root), postgres: await onPostgres(opened) });
  const resources = opened.move();
  return () => resources.disposeAsync();
}

async function embedded(root: string): Promise<PreparedSchools['folders']> {
  const nobody = join(root, 'nobody', 'database');
  await cp(await emptyFolder(), nobody, { recursive: true });
  await makeTables({ options: { dataFolder: nobody }, environment: {}, holds: 'nobody' });
  const data = join(root, 'town');
  const town = join(data, 'database');
  await cp(nobody, town, { recursive: true });
  await fill({ options: { dataFolder: town }, environment: { PREAU_DATA: data }, holds: 'nobody' });
  return { nobody, town };
}

async function onPostgres(opened: AsyncDisposableStack): Promise<PreparedSchools['postgres']> {
  if (postgresBinaries() === undefined) return undefined;
  const { url: server } = opened.use(await startPostgres());
  const at = (url: string): DatabasePlace => ({
    options: { url },
    environment: { DATABASE_URL: url },
    holds: 'nobody',
  });
  const nobody = await createDatabase(server);
  await makeTables(at(nobody));
  const town = await createDatabase(server, nobody);
  await fill(at(town));
  return { server, templates: { nobody, town } };
}

async function makeTables({ options }: DatabasePlace): Promise<void> {
  await using database = await openDatabase(options);
  await migrate(database, migrations);
}

async function fill(place: DatabasePlace): Promise<void> {
  await (await openTown({ place }))[Symbol.asyncDispose]();
}
