import { audiencesFor } from '../audience.ts';
import type { LoggedEvent } from '../event.ts';
import { audiencesOf, movedBy } from '../features.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { Unseal } from '../text.ts';
import { redact } from '../words.ts';
import type { Delivered } from './delivered.ts';
import type { Heads } from './snapshot.ts';

/** A line of the log with the heads that it was appended to. */
export interface Line {
  readonly before: Heads;
  readonly logged: LoggedEvent;
}

/** What goes out for one line: the same event once for each of its audiences. `present` is the state of now. */
export function deliver({ before, logged }: Line, present: ClassState, unseal: Unseal): readonly Delivered[] {
  const { seq, at } = logged;
  const event = redact(logged.event, present, unseal);
  return audiencesOf(event).map((audience) => ({
    seq,
    audience,
    prev: before[audience] ?? 0,
    at,
    event,
  }));
}

/**
 * What a viewer misses who holds everything before `tail`, the newest lines of the log. Null when their
 * audiences may have changed since: they need a fresh snapshot.
 */
export function resume(
  tail: readonly Line[],
  present: ClassState,
  viewer: MemberId,
  unseal: Unseal,
): readonly Delivered[] | null {
  if (tail.some(({ logged }) => moves(logged, viewer))) return null;
  const audiences = audiencesFor(present, viewer);
  return tail
    .filter(({ logged }) => audiencesOf(logged.event).some((audience) => audiences.includes(audience)))
    .flatMap((line) => deliver(line, present, unseal))
    .filter(({ audience }) => audiences.includes(audience));
}

function moves({ event }: LoggedEvent, viewer: MemberId): boolean {
  const moved = movedBy(event);
  return moved === 'everyone' || moved.includes(viewer);
}
