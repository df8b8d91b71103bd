export { type Database, type DatabaseOptions, openDatabase, type Row, type Statement } from './database.ts';
export {
  DataFolderBusy,
  DataFolderUnusable,
  isUniqueViolation,
  MigrationFailed,
  sqlState,
} from './errors.ts';
export { type Migrations, migrate } from './migrate.ts';
export { rawOn } from './rawOn.ts';
