import { type Instant, seconds } from '#kit/model/clock.ts';
import { OVERLAP } from '../../model/constants.ts';
import type { Entry } from '../credentials/entry.ts';

/** Answers get lost; who loses more renewals than so many in a row does not want them. */
const UNUSED_MOST = 6;

/** Who did nothing for longer is not there. */
const ACTIVE_MS = seconds(120);

/** `crossing`: sent before the answer that brought its renewal came; it is good, and not renewed once more. */
export type Sits = 'newest' | 'crossing' | 'displaced';

interface Seat {
  issued: Instant;
  renewed: Instant;
  /** `renewed` of the entry that the newest one follows. */
  before: Instant;
  /** When a renewal of the newest was given last, and how many were given that nobody has shown. */
  given: Instant;
  unused: number;
  /** When the newest of its entries was seen first. */
  since: Instant;
  seen: Instant;
  ends: Instant;
}

/**
 * One seat for each holder inside (G11). Whoever comes in later with the same pass or ticket takes it from who came
 * before; of one entry that several share, the one that is renewed goes on, and the copies end.
 */
export class Seats {
  readonly #seats = new Map<string, Seat>();

  /** Whether the holder's seat is this entry's. */
  take(entry: Entry, now: Instant): Sits {
    const { issued, renewed, ends } = entry;
    const key = keyOf(entry);
    const seat = this.#seats.get(key);
    if (seat === undefined || issued > seat.issued || (issued === seat.issued && renewed > seat.renewed)) {
      const before = issued === seat?.issued ? seat.renewed : renewed;
      const given = Number.NEGATIVE_INFINITY;
      this.#seats.set(key, { issued, renewed, before, given, unused: 0, since: now, seen: now, ends });
      return 'newest';
    }
    if (issued !== seat.issued) return 'displaced';
    const isNewest = renewed === seat.renewed && seat.unused <= UNUSED_MOST;
    const isCrossing =
      renewed >= seat.before && renewed < seat.renewed && now < seat.since + seconds(OVERLAP);
    if (!isNewest && !isCrossing) return 'displaced';
    seat.seen = now;
    return isNewest ? 'newest' : 'crossing';
  }

  /** Whether the entry that sits there is to be given a renewal now: one at a time, for answers may overtake each other. */
  mayRenew(entry: Entry, now: Instant): boolean {
    const seat = this.#seats.get(keyOf(entry));
    if (seat === undefined || seat.renewed !== entry.renewed || now < seat.given + seconds(OVERLAP))
      return false;
    seat.given = now;
    seat.unused += 1;
    return true;
  }

  /** People who did something lately; forgets the seats whose entry is over. */
  active(now: Instant): number {
    let active = 0;
    for (const [key, { seen, ends }] of this.#seats) {
      if (ends <= now) this.#seats.delete(key);
      else if (seen > now - ACTIVE_MS) active += 1;
    }
    return active;
  }
}

function keyOf({ kind, holder }: Entry): string {
  return `${kind} ${holder}`;
}
