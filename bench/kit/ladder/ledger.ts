import type { ClassroomId } from '#live/model/ids.ts';
import type { Allocation, Place } from '#live/model/ladder/allocation.ts';
import { LAST_OPEN } from '#live/model/ladder/level.ts';

/** How one class fared: seconds at each level, and how often the ladder changed its level by itself. */
export interface Account {
  readonly seconds: number[];
  changes: number;
  place: Place | undefined;
}

/** Keeps account of an hour, tick by tick. */
export class Ledger {
  readonly accounts = new Map<ClassroomId, Account>();
  /** Sums over ticks. */
  wanted = 0;
  open = 0;
  charged = 0;
  borne = 0;
  /** Ticks in which more was given out than the engine bears in truth. */
  exceeded = 0;

  /** @param borne what the engine bears in truth, whatever was measured */
  enter({ places, charged }: Allocation, wanted: number, borne: number, elapsed: number): void {
    this.wanted += wanted;
    this.charged += charged;
    this.borne += borne;
    if (charged > borne) this.exceeded += 1;
    for (const [id, place] of places) {
      if (place.level <= LAST_OPEN) this.open += 1;
      const account = this.accounts.get(id) ?? { seconds: [0, 0, 0, 0, 0], changes: 0, place: undefined };
      this.accounts.set(id, account);
      account.seconds[place.level] = (account.seconds[place.level] ?? 0) + elapsed;
      const isNew = place.changes.at(-1) !== account.place?.changes.at(-1) && account.place !== undefined;
      if (isNew) account.changes += 1;
      account.place = place;
    }
  }
}
