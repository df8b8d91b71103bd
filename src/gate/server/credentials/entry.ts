import type * as z from 'zod/mini';
import type { Instant } from '#kit/model/clock.ts';
import { CellSeal } from './cell-seal.ts';
import { aboutHolder } from './holder.ts';
import { instant } from './instant.ts';
import type { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

const Claims = aboutHolder({
  /** When its holder came in, an instant that no two entries of one gate share: the later takes the earlier one's place. */
  issued: instant,
  /** When it was renewed last, an instant too; of a new one the same as `issued`. */
  renewed: instant,
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
