import * as z from 'zod/mini';
import { type Instant, seconds } from '#kit/model/clock.ts';
import { POLL_MAX } from '../../model/constants.ts';
import { CellSeal } from './cell-seal.ts';
import { aboutHolder } from './holder.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

/** Who comes later than the longest pause of a client was no longer waiting. */
const KEPT_MS = seconds(POLL_MAX);

const Claims = aboutHolder({
  notBefore: instant,
  /** Of a ticket: an id may have several, with a place each. */
  arrived: z.optional(instant),
});

/** That its holder was called, found the bucket empty, and is expected back at `notBefore` (G9). */
export type RefusedHolder = z.output<typeof Claims>;

export class Refusals {
  readonly #seal: CellSeal<RefusedHolder>;

  constructor(keys: CellKeys, cell: string) {
    this.#seal = new CellSeal(new Seal(keys, 'refusal'), cell, Claims);
  }

  sign(refusal: RefusedHolder): string {
    return this.#seal.sign(refusal);
  }

  /** Null for one that is not genuine, or over; one that comes early is read all the same. */
  read(token: unknown, now: Instant): RefusedHolder | null {
    const refusal = this.#seal.open(token);
    return refusal === null || refusal.notBefore + KEPT_MS <= now ? null : refusal;
  }
}
