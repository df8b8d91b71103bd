import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import type { Calendar } from '../calendar.ts';
import { CellSeal } from './cell-seal.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

/** Nobody teaches more; who does is called with the first of so many. */
export const DIVISIONS_AT_MOST = 40;
/** Forty divisions do not fit into a cookie; a pass travels in a body. */
const LENGTH_AT_MOST = 4_096;

const common = { person: personId, id: z.string(), issued: instant, ends: instant };

const Claims = z.discriminatedUnion('role', [
  z.object({ ...common, role: z.literal('pupil'), divisions: z.tuple([divisionId]) }),
  z.object({
    ...common,
    role: z.literal('teacher'),
    divisions: z.array(divisionId).check(z.minLength(1), z.maxLength(DIVISIONS_AT_MOST)),
  }),
]);

/**
 * A place at the gate by class, a school year long (G3, G7). It signs nobody in; the page may read it. A pupil's
 * `divisions` are the one main class, a teacher's those of whom they teach.
 */
export type Pass = z.output<typeof Claims>;

type Own<P> = P extends unknown ? Omit<P, 'id' | 'issued' | 'ends'> : never;
export type PassHolder = Own<Pass>;

export class Passes {
  readonly #seal: CellSeal<Pass>;
  readonly #calendar: Calendar;

  constructor(keys: CellKeys, cell: string, calendar: Calendar) {
    this.#seal = new CellSeal(new Seal(keys, 'pass', LENGTH_AT_MOST), cell, Claims);
    this.#calendar = calendar;
  }

  sign(holder: PassHolder, issued: Instant): string {
    const id = randomBytes(16).toString('base64url');
    return this.#seal.sign({ ...holder, id, issued, ends: this.#calendar.schoolYearEnd(issued) });
  }

  /** Null for one that is not genuine, or over. Whether it was revoked is not known here. */
  read(token: unknown, now: Instant): Pass | null {
    const pass = this.#seal.open(token);
    return pass === null || pass.ends <= now ? null : pass;
  }
}
