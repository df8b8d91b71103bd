import type { Instant } from '#kit/model/clock.ts';
import type { DivisionId } from '#people/model/ids.ts';
import type { Place } from '../../model/place.ts';
import { divisionHash, rankOf, teacherRank } from '../../model/rank.ts';
import { samplingHash } from '../../model/sampling.ts';
import type { Calendar } from '../calendar.ts';
import type { Holder } from '../credentials/holder.ts';
import type { Pass } from '../credentials/pass.ts';
import type { Ticket } from '../credentials/ticket.ts';

/** Somebody at the gate, and where they stand now. */
export interface Waiter {
  readonly who: Holder;
  /** Whose place it is: a person's, or one ticket's, for an id may be given to several. */
  readonly key: string;
  /** Their `samplingHash`. */
  readonly hash: number;
  readonly place: Place;
  /** Of a walk-in who came by a class's code or card. */
  readonly division?: DivisionId | undefined;
  /** Pupils of that class. */
  readonly roster?: number | undefined;
  /** Of a ticket. */
  readonly arrived?: Instant | undefined;
}

/** Where the holders of passes and tickets stand on each day (G3 to G5). */
export class Order {
  readonly #seed: Uint8Array;
  readonly #calendar: Calendar;

  /** @param seed 32 bytes (G13) */
  constructor(seed: Uint8Array, calendar: Calendar) {
    this.#seed = seed;
    this.#calendar = calendar;
  }

  ofPass({ person, role, divisions }: Pass, now: Instant): Waiter {
    const [day, rush] = [this.#calendar.day(now), this.#calendar.rush(now)];
    const hashes = divisions.map((division) => divisionHash(this.#seed, division));
    return {
      who: { kind: 'person', holder: person },
      key: person,
      hash: samplingHash(person),
      place: { lane: role === 'teacher' ? 'teachers' : 'pupils', rank: teacherRank(hashes, day, rush) },
    };
  }

  /** Who has a ticket stands by arrival, or with a class by its code or card. */
  ofTicket({ id, arrived, division, roster }: Ticket, now: Instant): Waiter {
    return {
      who: { kind: 'ticket', holder: id },
      key: `${id}.${arrived}`,
      hash: samplingHash(`${id}.${arrived}`),
      division,
      roster,
      arrived,
      place:
        division === undefined
          ? { lane: 'walkIns', arrived }
          : {
              lane: 'pupils',
              rank: rankOf(
                divisionHash(this.#seed, division),
                this.#calendar.day(now),
                this.#calendar.rush(now),
              ),
            },
    };
  }
}
