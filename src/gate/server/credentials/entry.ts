import * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { CellSeal } from './cell-seal.ts';
import { aboutHolder } from './holder.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

const Claims = aboutHolder({
  /** Tells it from the same holder's others, whose place it takes when it is the later one. */
  serial: z.int().check(z.nonnegative()),
  issued: instant,
  ends: instant,
});

/** That its holder is inside, until it ends (G11). */
export type Entry = z.output<typeof Claims>;

export class Entries {
  readonly #seal: CellSeal<Entry>;

  constructor(keys: CellKeys, cell: string) {
    this.#seal = new CellSeal(new Seal(keys, 'entry'), cell, Claims);
  }

  sign(entry: Entry): string {
    return this.#seal.sign(entry);
  }

  /** Null for one that is not genuine, or over. */
  read(token: unknown, now: Instant): Entry | null {
    const entry = this.#seal.open(token);
    return entry === null || entry.ends <= now ? null : entry;
  }
}
