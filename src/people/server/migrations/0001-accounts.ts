import { type Migration, sql } from 'kysely';

/** As better-auth 1.7 makes them for the options of `accounts/auth.ts` (`getMigrations` of `better-auth/db/migration`). */
const statements = [
  sql`create table auth_users (
    "id" text not null primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null,
    "username" text unique
  )`,
  sql`create table auth_sessions (
    "id" text not null primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references auth_users ("id") on delete cascade
  )`,
  sql`create table auth_accounts (
    "id" text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references auth_users ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz not null
  )`,
  sql`create table auth_verifications (
    "id" text not null primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz default current_timestamp not null,
    "updatedAt" timestamptz default current_timestamp not null
  )`,
  sql`create index "auth_sessions_userId_idx" on auth_sessions ("userId")`,
  sql`create index "auth_accounts_userId_idx" on auth_accounts ("userId")`,
  sql`create index "auth_verifications_identifier_idx" on auth_verifications ("identifier")`,
];

export const accounts: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};
