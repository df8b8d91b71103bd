import { toAll, toStaff } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import { has, keep } from '../record.ts';
import type { LocksCommand } from './commands.ts';
import type { LocksEvent } from './events.ts';
import { evolveLocks } from './evolve.ts';

export const locks: Feature<LocksCommand, LocksEvent> = {
  rules: {
    lock: { who: 'staff', when: beforeAndDuring },
    quiet: { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'lock.set': toAll,
    'quiet.changed': toAll,
    'names.kept': toStaff,
    'names.shown': toAll,
  },
  evolve: evolveLocks,
  on: {
    'session.prepared': (state) => ({
      locks: {
        ...state.locks,
        keptNames: keep(state.locks.keptNames, (member) => has(state.guests, member)),
      },
    }),
  },
  narrow: ({ locks }) => ({ locks: { ...locks, keptNames: {} } }),
};
