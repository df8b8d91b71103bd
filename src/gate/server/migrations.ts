import { sql } from 'kysely';
import type { Migrations } from '#kit/server/db/index.ts';

const revocations = [
  sql`create table gate_revocations (person text primary key, before bigint not null)`,
  sql`create index gate_revocations_before on gate_revocations (before)`,
];

const codes = [
  sql`create table gate_codes (
    code text primary key,
    lesson text not null unique,
    division text not null,
    roster integer not null,
    until bigint not null
  )`,
  sql`create index gate_codes_until on gate_codes (until)`,
];

const writers = [
  sql`create table gate_writers (
    cell text primary key,
    owner text not null,
    until bigint not null,
    bulletin text,
    orders text
  )`,
];

export const gateMigrations: Migrations = {
  'gate/0001-revocations': {
    async up(db) {
      for (const statement of revocations) await statement.execute(db);
    },
  },
  'gate/0002-codes': {
    async up(db) {
      for (const statement of codes) await statement.execute(db);
    },
  },
  'gate/0003-writers': {
    async up(db) {
      for (const statement of writers) await statement.execute(db);
    },
  },
};
