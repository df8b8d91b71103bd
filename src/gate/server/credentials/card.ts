import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { divisionId } from '#people/model/ids.ts';
import type { Calendar } from '../calendar.ts';
import { CellSeal } from './cell-seal.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

const Claims = z.object({
  division: divisionId,
  /** Pupils of the class: as many come in by the card, and a few more. */
  roster: z.int().check(z.nonnegative()),
  ends: instant,
});

/** What is printed on a class's card: it opens the class's lane, and is nobody's pass (G5). */
export type ClassCard = z.output<typeof Claims>;

export class ClassCards {
  readonly #seal: CellSeal<ClassCard>;
  readonly #calendar: Calendar;

  constructor(keys: CellKeys, cell: string, calendar: Calendar) {
    this.#seal = new CellSeal(new Seal(keys, 'card'), cell, Claims);
    this.#calendar = calendar;
  }

  /** Good until the end of the school year. */
  sign(card: Omit<ClassCard, 'ends'>, now: Instant): string {
    return this.#seal.sign({ ...card, ends: this.#calendar.schoolYearEnd(now) });
  }

  /** Null for one that is not genuine, or over. */
  read(token: unknown, now: Instant): ClassCard | null {
    const card = this.#seal.open(token);
    return card === null || card.ends <= now ? null : card;
  }
}
