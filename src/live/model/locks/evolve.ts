import type { ClassState } from '../state.ts';
import type { LocksEvent } from './events.ts';
import type { Locks } from './state.ts';

export const evolveLocks = (state: ClassState, event: LocksEvent): ClassState => ({
  ...state,
  locks: evolveSet(state.locks, event),
});

function evolveSet(locks: Locks, event: LocksEvent): Locks {
  switch (event.type) {
    case 'lock.set':
      return { ...locks, [event.what]: event.locked };
    case 'quiet.changed':
      return { ...locks, quiet: event.on };
    case 'names.kept':
      return { ...locks, keptNames: { ...locks.keptNames, ...event.names } };
    case 'names.shown':
      return { ...locks, keptNames: {} };
  }
}
