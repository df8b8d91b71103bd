import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import type { SchoolCommand } from '../../model/command.ts';
import type { MemberId } from '../../model/ids.ts';
import { find, has, membersOf } from '../../model/record.ts';
import { isInside } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';

/** A stream that comes back within this was only reconnecting. */
const graceInside = seconds(3);
/** Nobody waits unseen: who is not there to hear the answer no longer asks. */
const graceWaiting = seconds(10);
/** After the school itself was away, its streams need a moment to come back. */
const graceAfterLoading = seconds(10);

interface Line {
  readonly streams: number;
  readonly lastSeen: Instant;
}

/** Whose streams are open, and what of it the log does not say yet. */
export class Presence {
  readonly #clock: Clock;
  readonly #lines = new Map<MemberId, Line>();
  readonly #since: Instant;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  arrived(member: MemberId): void {
    this.#count(member, 1);
  }

  departed(member: MemberId): void {
    this.#count(member, -1);
  }

  /** The reports that make the log true again; none when it is. */
  reports(state: ClassState): SchoolCommand[] {
    this.#forgetTheLongGone();
    const joined = [...this.#lines.keys()].filter(
      (member) => this.#isHere(member) && !has(state.present, member) && isInside(state, member),
    );
    const left = membersOf(state.present).filter((member) => this.#hasLeft(member));
    const gone = membersOf(state.lobby.requests).filter((member) => this.#isOutOfSight(state, member));
    return [
      ...(joined.length + left.length > 0 ? [{ type: 'presence', joined, left } as const] : []),
      ...gone.map((member) => ({ type: 'lobby.gone', member }) as const),
    ];
  }

  #count(member: MemberId, change: 1 | -1): void {
    const streams = (this.#lines.get(member)?.streams ?? 0) + change;
    this.#lines.set(member, { streams, lastSeen: this.#clock.now() });
  }

  #isHere(member: MemberId): boolean {
    return (this.#lines.get(member)?.streams ?? 0) > 0;
  }

  #hasLeft(member: MemberId): boolean {
    const line = this.#lines.get(member);
    if (line === undefined) return this.#clock.now() - this.#since >= graceAfterLoading;
    return line.streams === 0 && this.#clock.now() - line.lastSeen >= graceInside;
  }

  #isOutOfSight({ lobby }: ClassState, member: MemberId): boolean {
    if (this.#isHere(member)) return false;
    const lastSeen = this.#lines.get(member)?.lastSeen ?? this.#since;
    const asked = find(lobby.requests, member)?.at ?? lastSeen;
    return this.#clock.now() - Math.max(lastSeen, asked) >= graceWaiting;
  }

  #forgetTheLongGone(): void {
    const now = this.#clock.now();
    for (const [member, { streams, lastSeen }] of this.#lines) {
      if (streams === 0 && now - lastSeen >= graceAfterLoading) this.#lines.delete(member);
    }
  }
}
