import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import { type Clock, hours } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { isUniqueViolation } from '#kit/server/db/index.ts';
import { peopleErrors } from '../../model/errors.ts';
import type { PersonId } from '../../model/ids.ts';
import { enrol } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';

type Db = Kysely<PeopleTables>;

const LIFE_MS = hours(24);

/**
 * The token of a link that makes the first administrator; undefined when there is one already. Each start gives
 * a new one, those given before stay good for their day, and the first that is used spends them all.
 */
export async function offerFirstLink(db: Db, clock: Clock): Promise<string | undefined> {
  const there = await db.selectFrom('people_administrators').select('id').executeTakeFirst();
  if (there !== undefined) return undefined;
  const token = randomBytes(24).toString('base64url');
  const now = clock.now();
  await db.deleteFrom('people_first_links').where('expires_at', '<=', now).execute();
  await db
    .insertInto('people_first_links')
    .values({ token_hash: hashOf(token), expires_at: now + LIFE_MS })
    .execute();
  return token;
}

export interface FirstAdministrator {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export async function createFirstAdministrator(
  db: Db,
  clock: Clock,
  { token, email, name, password }: FirstAdministrator,
): Promise<PersonId> {
  await requireGoodLink(db.selectFrom('people_first_links').selectAll(), token, clock);
  const passwordHash = await hashPassword(password);
  const person = randomUUID() as string as PersonId;
  try {
    await db.transaction().execute(async (transaction) => {
      await requireGoodLink(transaction.deleteFrom('people_first_links').returningAll(), token, clock);
      await transaction.insertInto('people_administrators').values({ id: person, name }).execute();
      await enrol(transaction, [{ person, signIn: { kind: 'adult', email }, passwordHash }]);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal(peopleErrors['people.name-taken']);
    throw error;
  }
  return person;
}

interface Links {
  execute(): Promise<{ token_hash: string; expires_at: number }[]>;
}

async function requireGoodLink(links: Links, token: string, clock: Clock): Promise<void> {
  const hash = hashOf(token);
  const good = (await links.execute()).some(
    (link) => link.token_hash === hash && link.expires_at > clock.now(),
  );
  if (!good) throw new Refusal(peopleErrors['people.link-spent']);
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
