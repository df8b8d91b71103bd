import { sql } from 'kysely';
import type { Migrations } from '#kit/server/db/index.ts';

const tables = [
  sql`create table live_classrooms (
    classroom text primary key,
    school text not null,
    snapshot_seq bigint not null default 0,
    snapshot_version integer not null default 0,
    snapshot bytea
  )`,
  sql`create table live_leases (
    classroom text primary key,
    epoch bigint not null,
    holder text not null
  )`,
  sql`create table live_events (
    classroom text not null,
    seq bigint not null,
    at bigint not null,
    by text not null,
    payload bytea not null,
    primary key (classroom, seq)
  )`,
  sql`create table live_keys (
    classroom text not null,
    member text not null,
    key text not null,
    answer bytea not null,
    at bigint not null,
    primary key (classroom, member, key)
  )`,
  sql`create table live_text_keys (
    author text primary key,
    key bytea not null
  )`,
];

export const liveMigrations: Migrations = {
  'live/0001-class-log': {
    async up(db) {
      for (const table of tables) await table.execute(db);
    },
  },
};
