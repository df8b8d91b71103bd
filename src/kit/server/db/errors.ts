/** The data folder is open in another living process; opening it twice would corrupt it. */
export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy';

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is already open in process ${pid}. Stop that school first, or choose another folder with PREAU_DATA.`,
    );
  }
}

/** The data folder cannot be created or written to. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';

  constructor(folder: string, cause: NodeJS.ErrnoException) {
    super(
      `The data folder ${folder} cannot be written to (${cause.code ?? cause.message}). Give it write permission, or choose another folder with PREAU_DATA.`,
      { cause },
    );
  }
}

/** A migration failed, or the database was migrated by another version of the school. Nothing was changed. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/** PostgreSQL's error classes that the school branches on (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/** The five-character SQLSTATE of an error that PostgreSQL reported; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
