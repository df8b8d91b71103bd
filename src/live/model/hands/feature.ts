import { toAll } from '../audience.ts';
import { type Feature, lesson } from '../feature.ts';
import type { HandsCommand } from './commands.ts';
import type { HandsEvent } from './events.ts';
import { countTurn, evolveHands, keepLearners, lowerAll, lowerHand } from './evolve.ts';

export const hands: Feature<HandsCommand, HandsEvent> = {
  rules: {
    'hand.raise': { who: 'learner', when: lesson },
    'hand.lower': { who: 'inside', when: lesson },
    'hands.lower-all': { who: 'staff', when: lesson },
  },
  audiences: { 'hand.raised': toAll, 'hand.lowered': toAll, 'hands.lowered': toAll },
  evolve: evolveHands,
  on: {
    'floor.given': countTurn,
    'member.out': lowerHand,
    'session.closed': lowerAll,
    'session.prepared': keepLearners,
  },
};
