import type { MemberId } from '../../model/ids.ts';
import type { ReactionKind } from '../../model/reactions/kinds.ts';
import { type Burst, SEEN_MS } from '../../model/reactions/state.ts';
import { useClassState } from '../classroom/here.ts';
import { schoolClock } from '../school-clock.ts';
import { useTick } from '../useTick.ts';

const EVERY_MS = 1_000;

/** Those that are seen now. */
function useBursts(): readonly Burst[] {
  const { reactions } = useClassState();
  const now = schoolClock.now();
  const seen = reactions.filter(({ at }) => at > now - SEEN_MS);
  useTick(seen.length > 0 ? EVERY_MS : null);
  return seen;
}

export const useReactions = (): ReadonlyMap<MemberId, ReactionKind> =>
  new Map(useBursts().flatMap(({ members }) => members));

/** How many show each. */
export function useReactionSums(): ReadonlyMap<ReactionKind, number> {
  const bursts = useBursts();
  const sums = new Map<ReactionKind, number>();
  for (const { counts } of bursts) {
    for (const [kind, count] of Object.entries(counts) as [ReactionKind, number][]) {
      sums.set(kind, (sums.get(kind) ?? 0) + count);
    }
  }
  return sums;
}
