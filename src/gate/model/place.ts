import type { Instant } from '#kit/model/clock.ts';

/** Who has a pass waits by the rank of a class, in two lanes; who has none waits by arrival. */
export type Place =
  | { readonly lane: 'teachers' | 'pupils'; readonly rank: number }
  | { readonly lane: 'walkIns'; readonly arrived: Instant };

export type Lane = Place['lane'];

export const lanes: readonly Lane[] = ['teachers', 'pupils', 'walkIns'];

/** What a lane is ordered by, smallest first. */
export function keyOf(place: Place): number {
  return place.lane === 'walkIns' ? place.arrived : place.rank;
}
