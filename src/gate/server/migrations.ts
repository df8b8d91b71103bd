import { sql } from 'kysely';
import type { Migrations } from '#kit/server/db/index.ts';

const revocations = [
  sql`create table gate_revocations (person text primary key, before bigint not null)`,
  sql`create index gate_revocations_before on gate_revocations (before)`,
];

export const gateMigrations: Migrations = {
  'gate/0001-revocations': {
    async up(db) {
      for (const statement of revocations) await statement.execute(db);
    },
  },
};
