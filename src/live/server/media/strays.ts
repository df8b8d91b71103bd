import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import type { Lines } from './lines.ts';
import { classroomOf, type RoomName } from './rooms.ts';

/** A line that broke is back by then, and so is a school that was started again. */
const graceMs = seconds(20);

/**
 * Participants without a line through the school. The engine keeps who is connected when their signalling ends, so
 * a client that hangs up on the school could go on hearing a class that it may not hear any more.
 */
export class Strays {
  readonly #lines: Pick<Lines, 'has'>;
  readonly #clock: Clock;
  readonly #since = new Map<RoomName, ReadonlyMap<MemberId, Instant>>();

  constructor(lines: Pick<Lines, 'has'>, clock: Clock) {
    this.#lines = lines;
    this.#clock = clock;
  }

  /** Those of a room's members who have been without a line for too long. */
  among(room: RoomName, present: readonly MemberId[]): ReadonlySet<MemberId> {
    const now = this.#clock.now();
    const classroom = classroomOf(room);
    const before = this.#since.get(room);
    const since = new Map(
      present
        .filter((member) => !this.#lines.has({ classroom, member }))
        .map((member) => [member, before?.get(member) ?? now]),
    );
    if (since.size > 0) this.#since.set(room, since);
    else this.#since.delete(room);
    return new Set([...since].filter(([, from]) => now - from >= graceMs).map(([member]) => member));
  }
}
