import { gateMigrations } from '#gate/server/index.ts';
import { liveMigrations } from '#live/server/index.ts';
import { peopleMigrations } from '#people/server/index.ts';

/** Every table that a school's database has. */
export const migrations = { ...peopleMigrations, ...gateMigrations, ...liveMigrations };
