import type { Kysely } from 'kysely';
import type { Instant } from '#kit/model/clock.ts';
import { type DivisionId, divisionOf, type PersonId } from '../../model/ids.ts';
import type { PeopleTables } from '../tables.ts';
import { findLesson, rosterOf } from './lessons.ts';

/** Whom a lesson is for. */
export interface ClassOfLesson {
  readonly staff: readonly PersonId[];
  /** The main class of most of its pupils. */
  readonly division: DivisionId;
  /** Its pupils. */
  readonly roster: number;
  readonly endsAt: Instant;
}

/** Undefined for a lesson that does not exist, or that is for no pupil with a main class. */
export async function classOf(db: Kysely<PeopleTables>, lesson: string): Promise<ClassOfLesson | undefined> {
  const found = await findLesson(db, lesson);
  if (found === undefined) return undefined;
  const { staff, pupils } = await rosterOf(db, lesson);
  if (pupils.length === 0) return undefined;
  const main = await db
    .selectFrom('people_memberships')
    .where('school', '=', found.school)
    .where('is_main', '=', true)
    .where('person', 'in', pupils)
    .groupBy('group_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('group_id')
    .select('group_id')
    .executeTakeFirst();
  if (main === undefined) return undefined;
  const division = divisionOf(found.school, main.group_id);
  return { staff, division, roster: pupils.length, endsAt: found.endsAt };
}
