import { type Instant, seconds } from '#kit/model/clock.ts';
import type { DivisionId } from '#people/model/ids.ts';
import { CARD_EXTRA, SLOT } from '../../model/constants.ts';

/** Who lost a ticket takes another; a code that went around a whole town does not fill the census with them. */
const TICKETS_PER_PLACE = 4;

interface Used {
  readonly until: Instant;
  readonly places: number;
  tickets: number;
  entries: number;
}

/** How many come in by the code and card of each class within a slot: its roster and `CARD_EXTRA` more (G11). */
export class ClassPlaces {
  readonly #used = new Map<DivisionId, Used>();

  /**
   * @param roster pupils of the class
   * @returns false when no more tickets are to be had
   */
  takeTicket(division: DivisionId, roster: number, now: Instant): boolean {
    const used = this.#usedBy(division, roster, now);
    if (used.tickets >= used.places * TICKETS_PER_PLACE) return false;
    used.tickets += 1;
    return true;
  }

  hasRoom(division: DivisionId, roster: number, now: Instant): boolean {
    const used = this.#usedBy(division, roster, now);
    return used.entries < used.places;
  }

  enter(division: DivisionId, roster: number, now: Instant): void {
    this.#usedBy(division, roster, now).entries += 1;
  }

  #usedBy(division: DivisionId, roster: number, now: Instant): Used {
    const known = this.#used.get(division);
    if (known !== undefined && known.until > now) return known;
    const fresh = { until: now + seconds(SLOT), places: roster + CARD_EXTRA, tickets: 0, entries: 0 };
    this.#used.set(division, fresh);
    return fresh;
  }
}
