import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { drop, find, keep, put } from '../record.ts';
import { isLearner } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { HandsEvent } from './events.ts';
import type { Hands } from './state.ts';

type About = { readonly member: MemberId };

export const evolveHands = (state: ClassState, event: HandsEvent, when: When): ClassState => ({
  ...state,
  hands: evolveRaised(state.hands, event, when),
});

function evolveRaised(hands: Hands, event: HandsEvent, { seq, at }: When): Hands {
  switch (event.type) {
    case 'hand.raised':
      return { ...hands, raised: put(hands.raised, event.member, { at, seq }) };
    case 'hand.lowered':
      return { ...hands, raised: drop(hands.raised, event.member) };
    case 'hands.lowered':
      return { ...hands, raised: {} };
  }
}

/** A hand that gets the floor is lowered, and its turn counts. */
export const countTurn = ({ hands }: ClassState, { member }: About) => ({
  hands: {
    raised: drop(hands.raised, member),
    turns: put(hands.turns, member, (find(hands.turns, member) ?? 0) + 1),
  },
});

export const lowerHand = ({ hands }: ClassState, { member }: About) => ({
  hands: { ...hands, raised: drop(hands.raised, member) },
});

export const lowerAll = ({ hands }: ClassState) => ({ hands: { ...hands, raised: {} } });

export const keepLearners = (state: ClassState) => ({
  hands: { ...state.hands, raised: keep(state.hands.raised, (member) => isLearner(state, member)) },
});
