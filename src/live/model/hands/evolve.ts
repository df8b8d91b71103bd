import type { When } from '../event.ts';
import { drop, put } from '../record.ts';
import type { ClassState, Hands } from '../state.ts';
import type { HandsEvent } from './events.ts';

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
