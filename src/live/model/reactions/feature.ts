import { toAll } from '../audience.ts';
import { type Feature, lesson } from '../feature.ts';
import { isInside } from '../standing.ts';
import type { ReactionsCommand } from './commands.ts';
import type { ReactionsEvent } from './events.ts';
import { evolveReactions, keepReactions } from './evolve.ts';
import { noReactions } from './state.ts';

export const reactions: Feature<ReactionsCommand, ReactionsEvent> = {
  rules: { react: { who: 'inside', when: lesson } },
  audiences: { 'reactions.shown': toAll },
  evolve: evolveReactions,
  on: {
    'member.out': (state, { member }) => keepReactions(state, (other) => other !== member),
    'session.closed': () => ({ reactions: noReactions }),
    'session.prepared': (state) => keepReactions(state, (member) => isInside(state, member)),
  },
};
