import { toAll } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import { isLearner } from '../standing.ts';
import type { FloorCommand } from './commands.ts';
import type { FloorEvent } from './events.ts';
import { evolveFloor, keepHolders } from './evolve.ts';

export const floor: Feature<FloorCommand, FloorEvent> = {
  rules: {
    'floor.give': { who: 'staff', when: lesson },
    'floor.take': { who: 'staff', when: lesson },
    'floor.leave': { who: 'learner', when: lesson },
    voices: { who: 'staff', when: beforeAndDuring },
  },
  audiences: { 'floor.given': toAll, 'floor.ended': toAll, 'voices.changed': toAll },
  evolve: evolveFloor,
  on: {
    'member.out': (state, { member }) => keepHolders(state, (holder) => holder !== member),
    'session.closed': (state) => keepHolders(state, () => false),
    'session.prepared': (state) => keepHolders(state, (holder) => isLearner(state, holder)),
  },
};
