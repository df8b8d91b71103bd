import { toAll, toStaff } from '../audience.ts';
import { type Feature, lesson } from '../feature.ts';
import { isStaff } from '../standing.ts';
import type { OrderCommand } from './commands.ts';
import type { OrderEvent } from './events.ts';
import { evolveOrder } from './evolve.ts';
import { calm } from './state.ts';

export const order: Feature<OrderCommand, OrderEvent> = {
  rules: {
    disturb: { who: 'staff', when: lesson },
    'disturb.undo': { who: 'staff', when: lesson },
  },
  audiences: { 'order.cleared': toAll, 'order.filed': toStaff, 'order.undone': toStaff },
  evolve: evolveOrder,
  on: {
    'session.prepared': (state) => ({
      order: { moments: state.order.moments.filter(({ member }) => !isStaff(state, member)) },
    }),
  },
  narrow: () => ({ order: calm }),
};
