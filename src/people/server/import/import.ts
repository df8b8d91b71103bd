import { hashPassword } from 'better-auth/crypto';
import { type Kysely, sql } from 'kysely';
import { Refusal } from '#kit/model/errors.ts';
import { peopleErrors } from '../../model/errors.ts';
import { type Known, type Problem, problemsOf } from '../../model/import/check.ts';
import type { ImportFile } from '../../model/import/schema.ts';
import { enrol } from '../store/enrol.ts';
import type { PeopleTables } from '../tables.ts';
import { type Entry, entriesOf } from './entries.ts';
import { readKnown } from './known.ts';
import { writeSchool } from './write.ts';

type Db = Kysely<PeopleTables>;

const PROBLEMS_NAMED = 20;
/** More would take the processors from those who sign in meanwhile. */
const HASHED_AT_ONCE = 2;
const ONE_IMPORT_AT_A_TIME = 0x7072_6575;

/** Whole or nothing. @throws a Refusal that names the rows for which it cannot be. */
export async function importInto(db: Db, file: ImportFile) {
  // Passwords are hashed before the transaction: it holds the embedded database's only connection.
  const hashes = await hashAll(newcomers(file, checked(file, await readKnown(db, file))));
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ONE_IMPORT_AT_A_TIME})`.execute(transaction);
    const arrivals = newcomers(file, checked(file, await readKnown(transaction, file)));
    const ids = new Map<string, Awaited<ReturnType<typeof writeSchool>>>();
    for (const school of file.schools) ids.set(school.id, await writeSchool(transaction, school));
    await enrol(
      transaction,
      arrivals.flatMap(({ school, name, signIn }) => {
        const person = ids.get(school)?.get(name);
        const passwordHash = hashes.get(keyOf({ school, name }));
        return person === undefined || passwordHash === undefined ? [] : [{ person, signIn, passwordHash }];
      }),
    );
    return {
      schools: file.schools.length,
      enrolled: arrivals.length,
      people: file.schools.flatMap(entriesOf).length,
      lessons: file.schools.flatMap(({ lessons }) => lessons).length,
    };
  });
}

function checked(file: ImportFile, known: Known): Known {
  const problems = problemsOf(file, known);
  if (problems.length === 0) return known;
  const kind = peopleErrors['people.import-refused'];
  throw new Refusal({ ...kind, detail: `${kind.detail} ${sentence(problems)}` });
}

function sentence(problems: readonly Problem[]): string {
  const named = problems.slice(0, PROBLEMS_NAMED).map(({ place, what }) => `${place}: ${what}.`);
  const more = problems.length - named.length;
  return [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

const newcomers = (file: ImportFile, known: Known): Entry[] =>
  file.schools.flatMap(entriesOf).filter(({ school, name }) => !known.schools.get(school)?.members.has(name));

const keyOf = ({ school, name }: Pick<Entry, 'school' | 'name'>): string => `${school} ${name}`;

async function hashAll(entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const waiting = entries.values();
  const work = async () => {
    for (const entry of waiting) {
      if (entry.password !== undefined) hashes.set(keyOf(entry), await hashPassword(entry.password));
    }
  };
  await Promise.all(Array.from({ length: HASHED_AT_ONCE }, work));
  return hashes;
}
