import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { ReactionsEvent } from './events.ts';
import { type Burst, type Reactions, SEEN_MS } from './state.ts';

export function evolveReactions(
  state: ClassState,
  { counts, members }: ReactionsEvent,
  { at }: When,
): ClassState {
  const again = new Set(members.map(([member]) => member));
  const seen = state.reactions.filter((burst) => burst.at > at - SEEN_MS);
  const others = without(seen, (member) => again.has(member));
  return { ...state, reactions: [...others, { at, counts, members }] };
}

/** Leaves out what some members showed; a burst of which nothing is left goes. */
function without(bursts: Reactions, goes: (member: MemberId) => boolean): Burst[] {
  return bursts.flatMap((burst) => {
    const gone = burst.members.filter(([member]) => goes(member));
    if (gone.length === 0) return [burst];
    const counts = { ...burst.counts };
    for (const [, kind] of gone) {
      const left = (counts[kind] ?? 1) - 1;
      if (left > 0) counts[kind] = left;
      else delete counts[kind];
    }
    if (Object.keys(counts).length === 0) return [];
    return [{ ...burst, counts, members: burst.members.filter(([member]) => !goes(member)) }];
  });
}

export const keepReactions = ({ reactions }: ClassState, stays: (member: MemberId) => boolean) => ({
  reactions: without(reactions, (member) => !stays(member)),
});
