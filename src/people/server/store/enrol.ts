import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PersonId, SchoolId } from '../../model/ids.ts';
import { emailName, usernameIn } from '../accounts/sign-in-name.ts';
import type { PeopleTables } from '../tables.ts';
import { LOCAL } from './accounts.ts';

type Db = Kysely<PeopleTables>;

export type SignInName =
  | { readonly kind: 'adult'; readonly email: string }
  | { readonly kind: 'pupil'; readonly school: SchoolId; readonly username: string };

export interface NewAccount {
  readonly person: PersonId;
  readonly signIn: SignInName;
  readonly passwordHash: string;
}

/** Gives people a password of their own. The user's id, like the person's, says nothing. */
export async function enrol(db: Db, accounts: readonly NewAccount[]): Promise<void> {
  const now = new Date();
  const users = accounts.map((account) => ({ ...account, userId: randomUUID() }));
  for (const some of slices(users)) {
    await db
      .insertInto('auth_users')
      .values(
        some.map(({ userId, signIn }) => ({
          id: userId,
          name: '',
          emailVerified: true,
          ...namesFor(signIn),
        })),
      )
      .execute();
    await db
      .insertInto('auth_accounts')
      .values(
        some.map(({ userId, passwordHash }) => ({
          id: randomUUID(),
          accountId: userId,
          providerId: 'credential',
          userId,
          password: passwordHash,
          updatedAt: now,
        })),
      )
      .execute();
    await db
      .insertInto('people_identities')
      .values(some.map(({ userId, person }) => ({ issuer: LOCAL, subject: userId, person })))
      .execute();
  }
}

/** better-auth wants an e-mail of everybody; a pupil's is one that nobody knows and no mail reaches. */
function namesFor(signIn: SignInName): { email: string; username: string | null } {
  switch (signIn.kind) {
    case 'adult':
      return { email: emailName(signIn.email), username: null };
    case 'pupil':
      return { email: `${randomUUID()}@pupil.invalid`, username: usernameIn(signIn.school, signIn.username) };
  }
}

/** Keeps a statement's parameters well below PostgreSQL's 65,535. */
export function* slices<T>(items: readonly T[], size = 500): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
