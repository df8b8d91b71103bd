import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { databaseOn } from '#kit/server/db/database.ts';
import { type Engine, openEngine } from '#kit/server/db/embedded/engine.ts';
import { type Database, type DatabaseOptions, openDatabase } from '#kit/server/db/index.ts';
import { emptyFolder } from './empty-folder.ts';
import { keepCompiled } from './keep-compiled.ts';
import {
  createDatabase,
  dropDatabase,
  postgresBinaries,
  startPostgres,
  type TestPostgres,
} from './postgres.ts';

const TOO_EARLY = 'A database is asked for before the suite’s hooks ran.';

export type DatabaseKind = Database['kind'];

/**
 * Where a new database may be opened, by `openDatabase` or by a school of its own. It is empty; or, in the suites that
 * prepared-schools.ts prepares, it has the tables of a school, and nobody or a town in them.
 */
export interface DatabasePlace {
  readonly options: DatabaseOptions;
  /** The same, as a school's environment says it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly holds: Holding;
}

export type Holding = 'nobody' | 'town';

/** A database of its own for whoever asks; where none was asked for, nobody is in it. */
export type NewPlace = (holding?: Holding) => Promise<DatabasePlace>;

/**
 * Runs a suite on each kind of database, or on the one that PREAU_TEST_DATABASE names. Each call of `open`
 * gives an empty database; it is closed after the test.
 */
export function eachDatabase(name: string, suite: (open: () => Promise<Database>) => void): void {
  eachDatabaseKind(name, (newPlace, kind) => {
    const opener =
      kind === 'embedded' ? openEmbedded(newPlace) : async () => openDatabase((await newPlace()).options);
    const opened: Database[] = [];
    afterEach(async () => {
      for (const database of opened.splice(0)) await database[Symbol.asyncDispose]();
    });
    suite(async () => {
      const database = await opener();
      opened.push(database);
      return database;
    });
  });
}

/** Starting the engine costs half a second: a suite keeps one, and empties it from test to test. */
function openEmbedded(newPlace: NewPlace): () => Promise<Database> {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await openEngine((await newPlace()).options.dataFolder);
  });
  afterAll(() => engine?.[Symbol.asyncDispose]());
  return async () => {
    if (engine === undefined) throw new Error(TOO_EARLY);
    const { connect } = engine;
    const database = databaseOn({ connect, async [Symbol.asyncDispose]() {} });
    await database.transact([{ sql: 'drop schema public cascade' }, { sql: 'create schema public' }]);
    return database;
  };
}

/** As `eachDatabase`, for a suite that opens its databases by itself (a whole school, several nodes). */
export function eachDatabaseKind(
  name: string,
  suite: (newPlace: NewPlace, kind: DatabaseKind) => void,
): void {
  for (const kind of kinds()) {
    const missing = kind === 'postgres' && postgresBinaries() === undefined;
    if (missing && process.env.CI)
      throw new Error('In CI the tests run on PostgreSQL too; it is not installed.');
    const title = missing ? `${name} (postgres: skipped, PostgreSQL is not installed)` : `${name} (${kind})`;
    describe.skipIf(missing)(title, () => {
      const places = kind === 'postgres' ? postgresPlaces() : embeddedPlaces();
      beforeAll(() => places.prepare());
      afterAll(() => places[Symbol.asyncDispose]());
      suite((holding) => places.create(holding), kind);
    });
  }
}

function kinds(): DatabaseKind[] {
  const { PREAU_TEST_DATABASE: only } = process.env;
  return only === 'embedded' || only === 'postgres' ? [only] : ['embedded', 'postgres'];
}

export interface Places extends AsyncDisposable {
  /** What takes seconds: in a hook, which may take longer than a test. */
  prepare(): Promise<void>;
  readonly create: NewPlace;
}

function postgresPlaces(): Places {
  const prepared = inject('schools')?.postgres;
  return prepared === undefined ? ownServer() : sharedServer(prepared.server, prepared.templates);
}

/** One for a suite. */
function ownServer(): Places {
  let server: TestPostgres | undefined;
  return {
    async prepare() {
      server = await startPostgres();
    },
    async create() {
      if (server === undefined) throw new Error(TOO_EARLY);
      return placeAt(await server.createDatabase(), 'nobody');
    },
    async [Symbol.asyncDispose]() {
      await server?.[Symbol.asyncDispose]();
    },
  };
}

/** One for all suites of a run, each with databases of its own. */
function sharedServer(server: string, templates: Readonly<Record<Holding, string>>): Places {
  const made: string[] = [];
  return {
    async prepare() {},
    async create(holds = 'nobody') {
      const database = await createDatabase(server, templates[holds]);
      made.push(database);
      return placeAt(database, holds);
    },
    async [Symbol.asyncDispose]() {
      for (const database of made) await dropDatabase(server, database);
    },
  };
}

const placeAt = (url: string, holds: Holding): DatabasePlace => ({
  options: { url },
  environment: { DATABASE_URL: url },
  holds,
});

export function embeddedPlaces(): Places {
  const templates = inject('schools')?.folders;
  const root = mkdtempSync(join(tmpdir(), 'preau-embedded-'));
  let made = 0;
  return {
    async prepare() {
      await keepCompiled();
      if (templates === undefined) await emptyFolder();
    },
    async create(asked = 'nobody') {
      const holds = templates === undefined ? 'nobody' : asked;
      const data = join(root, `${++made}`);
      const dataFolder = join(data, 'database');
      cpSync(templates?.[holds] ?? (await emptyFolder()), dataFolder, {
        recursive: true,
        mode: constants.COPYFILE_FICLONE,
      });
      return { options: { dataFolder }, environment: { PREAU_DATA: data }, holds };
    },
    async [Symbol.asyncDispose]() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
