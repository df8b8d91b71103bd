import { type Instant, seconds } from '#kit/model/clock.ts';
import { OVERLAP } from '../../model/constants.ts';
import type { Entry } from '../credentials/entry.ts';

/** Who did nothing for longer is not there. */
const ACTIVE_MS = seconds(120);

interface Seat {
  issued: Instant;
  renewed: Instant;
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
  take(entry: Entry, now: Instant): boolean {
    const { issued, renewed, ends } = entry;
    const key = `${entry.kind} ${entry.holder}`;
    const seat = this.#seats.get(key);
    if (seat === undefined || issued > seat.issued || (issued === seat.issued && renewed > seat.renewed)) {
      this.#seats.set(key, { issued, renewed, since: now, seen: now, ends });
      return true;
    }
    const isNewest = issued === seat.issued && renewed === seat.renewed;
    // Requests that were sent before the renewal's answer came.
    const isCrossing = issued === seat.issued && now < seat.since + seconds(OVERLAP);
    if (!isNewest && !isCrossing) return false;
    seat.seen = now;
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
