import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Clock, type Instant, minutes } from '#kit/model/clock.ts';
import type { LessonId } from '#people/model/ids.ts';
import type { ClassOfLesson } from '#people/server/index.ts';
import { CODE_LENGTH, CODE_LETTERS, typedCode } from '../../model/class-code.ts';
import type { ClassOfCode } from '../door/door.ts';
import type { GateTables } from '../tables.ts';

/** A lesson may run over. */
const OUTLIVES_LESSON_MS = minutes(30);

const letters = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

export interface ClassCode {
  readonly code: string;
  readonly until: Instant;
}

/** The codes of the lessons that are on: one each, whoever of its teachers asks. */
export class ClassCodes {
  readonly #db: Kysely<GateTables>;
  readonly #clock: Clock;

  constructor(db: Kysely<GateTables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async of(lesson: LessonId, { division, roster, endsAt }: ClassOfLesson): Promise<ClassCode> {
    const now = this.#clock.now();
    const until = Math.max(endsAt, now) + OUTLIVES_LESSON_MS;
    await this.#db.deleteFrom('gate_codes').where('until', '<=', now).execute();
    await this.#db
      .insertInto('gate_codes')
      .values({ code: drawCode(), lesson, division, roster, until })
      .onConflict((conflict) => conflict.column('lesson').doNothing())
      .execute();
    return await this.#db
      .selectFrom('gate_codes')
      .where('lesson', '=', lesson)
      .select(['code', 'until'])
      .executeTakeFirstOrThrow();
  }

  async find(typed: string): Promise<ClassOfCode | undefined> {
    const code = typedCode(typed);
    if (!letters.test(code)) return undefined;
    return await this.#db
      .selectFrom('gate_codes')
      .where('code', '=', code)
      .where('until', '>', this.#clock.now())
      .select(['lesson', 'division', 'roster'])
      .executeTakeFirst();
  }
}

/** One of seventeen billion: with a code for each class of the country, one guess in half a million finds one. */
function drawCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}
