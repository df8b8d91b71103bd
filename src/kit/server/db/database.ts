import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Engine, openEngine } from './embedded/engine.ts';
import { Pipeline, type Row, type Statement } from './pipeline.ts';
import { typeParsers } from './typeParsers.ts';

export type { Row, Statement } from './pipeline.ts';

/**
 * A school's database. Inside a transaction of the query builder use only that transaction's handle: the
 * embedded database has one connection, and the transaction holds it.
 *
 * Both kinds are PostgreSQL, spoken to in its wire protocol by the same driver: `embedded` is PGlite in a
 * worker thread, `postgres` a server with a pool of connections.
 */
export interface Database extends AsyncDisposable {
  readonly kind: 'embedded' | 'postgres';

  /** The query builder, seen through a room's own tables. */
  kysely<Tables>(): Kysely<Tables>;

  /** One statement as it stands, prepared once per connection: what varies goes into `params`. */
  raw<R = Row>(sql: string, params?: readonly unknown[]): Promise<R[]>;

  /**
   * Statements that do not depend on each other's answers, in one transaction and one round trip: all are
   * durable when this resolves, none happened when it rejects. Gives the rows of each.
   */
  transact(statements: readonly Statement[]): Promise<Row[][]>;
}

export interface DatabaseOptions {
  /** A PostgreSQL server. Without it the database is embedded. */
  readonly url?: string | undefined;
  /** Where the embedded database lives; `'memory'` forgets everything when it closes. */
  readonly dataFolder?: string | undefined;
  /** Connections to a PostgreSQL server. The embedded database has one. */
  readonly connections?: number;
}

const memory = 'memory';

/** A statement that waits longer for a connection fails, instead of waiting for ever on its own transaction. */
const CONNECTS_WITHIN_MS = 30_000;

export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { url, dataFolder = memory, connections = 10 } = options;
  if (url !== undefined) return openPostgres(url, connections);
  return databaseOn(await openEngine(dataFolder === memory ? undefined : dataFolder));
}

/** A database on an engine that is running; disposing it stops the engine. */
export function databaseOn(engine: Engine): Database {
  const pool = new pg.Pool({
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    stream: () => engine.connect(),
    types: typeParsers,
  });
  return pooled('embedded', pool, () => engine[Symbol.asyncDispose]());
}

async function openPostgres(url: string, connections: number): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    keepAlive: true,
    application_name: 'preau',
    types: typeParsers,
  });
  const database = pooled('postgres', pool, async () => {});
  try {
    await database.raw('select 1');
    return database;
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

function pooled(kind: Database['kind'], pool: pg.Pool, close: () => PromiseLike<void>): Database {
  // An idle connection that breaks is replaced at the next use, which reports what is wrong by itself.
  pool.on('error', () => {});
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const transact = async (statements: readonly Statement[]): Promise<Row[][]> => {
    if (statements.length === 0) return [];
    const client = await pool.connect();
    try {
      return await new Promise((resolve, reject) => {
        client.query(new Pipeline(statements, { resolve, reject }));
      });
    } finally {
      client.release();
    }
  };
  return {
    kind,
    kysely: <Tables>() => kysely as unknown as Kysely<Tables>,
    raw: async <R>(sql: string, params: readonly unknown[] = []) => {
      const [rows] = await transact([{ sql, params }]);
      return (rows ?? []) as R[];
    },
    transact,
    async [Symbol.asyncDispose]() {
      await pool.end();
      await close();
    },
  };
}
