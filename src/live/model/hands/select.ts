import type { MemberId } from '../ids.ts';
import { find } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { RaisedHand } from './state.ts';

/**
 * The raised hands in the order of their turn. Fair over the lesson: who has had the floor fewer times comes
 * first, and among those who have had it as often, who raised the hand first.
 */
export function handsInOrder({ hands }: ClassState): MemberId[] {
  const turns = (member: MemberId) => find(hands.turns, member) ?? 0;
  return (Object.entries(hands.raised) as [MemberId, RaisedHand][])
    .sort(([a, handA], [b, handB]) => turns(a) - turns(b) || handA.seq - handB.seq)
    .map(([member]) => member);
}
