import type { Kysely } from 'kysely';
import type { Instant } from '#kit/model/clock.ts';
import type { AdministratorViewer, MemberViewer } from '../../model/access.ts';
import type { PersonId } from '../../model/ids.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;
type WithoutSession<V> = V extends unknown ? Omit<V, 'session' | 'expiresAt'> : never;

/** Whose password is kept here. */
export const LOCAL = 'local';

export type AccountName = { readonly email: string } | { readonly username: string };

/** A person as a viewer, before it is known in which session. */
export type SomePerson = WithoutSession<MemberViewer | AdministratorViewer>;

export async function findPersonOf(db: Db, userId: string): Promise<SomePerson | undefined> {
  const found = await db
    .selectFrom('people_identities as identity')
    .leftJoin('people_members as member', 'member.id', 'identity.person')
    .leftJoin('people_schools as school', 'school.id', 'member.school')
    .leftJoin('people_administrators as administrator', 'administrator.id', 'identity.person')
    .where('identity.issuer', '=', LOCAL)
    .where('identity.subject', '=', userId)
    .select(['identity.person', 'member.role', 'member.school', 'school.level'])
    .select('administrator.id as administrator')
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { person, role, school, level, administrator } = found;
  if (administrator !== null) return { person, role: 'administrator' };
  if (role === null || school === null || level === null) return undefined;
  return { person, role, school, level };
}

export async function findUserOf(db: Db, person: PersonId): Promise<string | undefined> {
  const found = await db
    .selectFrom('people_identities')
    .where('issuer', '=', LOCAL)
    .where('person', '=', person)
    .select('subject')
    .executeTakeFirst();
  return found?.subject;
}

export async function isSessionLive(db: Db, session: string, at: Instant): Promise<boolean> {
  const found = await db
    .selectFrom('auth_sessions')
    .where('id', '=', session)
    .where('expiresAt', '>', new Date(at))
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

export async function sessionsOf(db: Db, person: PersonId): Promise<string[]> {
  const found = await db
    .selectFrom('auth_sessions')
    .innerJoin('people_identities', 'people_identities.subject', 'auth_sessions.userId')
    .where('people_identities.issuer', '=', LOCAL)
    .where('people_identities.person', '=', person)
    .select('auth_sessions.id')
    .execute();
  return found.map(({ id }) => id);
}

export async function deleteSessions(db: Db, sessions: readonly string[]): Promise<void> {
  if (sessions.length === 0) return;
  await db.deleteFrom('auth_sessions').where('id', 'in', sessions).execute();
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('auth_sessions').where('token', '=', token).execute();
}

export async function deleteExpiredSessions(db: Db, at: Instant): Promise<void> {
  await db.deleteFrom('auth_sessions').where('expiresAt', '<=', new Date(at)).execute();
}

/** Salted, so no two passwords that somebody was ever given have the same. */
export async function passwordHashOf(db: Db, name: AccountName): Promise<string | null | undefined> {
  const found = await db
    .selectFrom('auth_accounts')
    .innerJoin('auth_users', 'auth_users.id', 'auth_accounts.userId')
    .where('auth_accounts.providerId', '=', 'credential')
    .where((user) =>
      'email' in name
        ? user('auth_users.email', '=', name.email)
        : user('auth_users.username', '=', name.username),
    )
    .select('auth_accounts.password')
    .executeTakeFirst();
  return found?.password;
}

export async function setPassword(db: Db, person: PersonId, passwordHash: string): Promise<void> {
  await db
    .updateTable('auth_accounts')
    .set({ password: passwordHash, updatedAt: new Date() })
    .where('providerId', '=', 'credential')
    .where('userId', 'in', (users) =>
      users
        .selectFrom('people_identities')
        .where('issuer', '=', LOCAL)
        .where('person', '=', person)
        .select('subject'),
    )
    .execute();
}
