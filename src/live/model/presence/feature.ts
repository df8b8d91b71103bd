import { toAll } from '../audience.ts';
import type { Feature } from '../feature.ts';
import { drop, keep } from '../record.ts';
import { isInside } from '../standing.ts';
import type { PresenceEvent } from './events.ts';
import { evolvePresence } from './evolve.ts';

export const presence: Feature<never, PresenceEvent> = {
  rules: {},
  audiences: { 'presence.changed': toAll },
  evolve: evolvePresence,
  on: {
    'member.out': ({ present }, { member }) => ({ present: drop(present, member) }),
    'session.prepared': (state) => ({ present: keep(state.present, (member) => isInside(state, member)) }),
  },
};
