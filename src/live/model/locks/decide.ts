import { accept, type Decision, set } from '../decision.ts';
import { namesToHide } from '../lobby/evolve.ts';
import { mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { LocksCommand } from './commands.ts';

export function decideLocks(state: ClassState, command: LocksCommand): Decision {
  const { locks } = state;
  switch (command.type) {
    case 'lock': {
      const { what, locked } = command;
      if (what === 'names' && locked !== locks.names) return decideNames(state, locked);
      return set(locks[what], locked, { type: 'lock.set', what, locked });
    }
    case 'quiet':
      return set(locks.quiet, command.on, { type: 'quiet.changed', on: command.on });
  }
}

/** Guests' names are in what all know: the class forgets them, and the staff keeps them. */
function decideNames({ guests, visits, locks }: ClassState, locked: boolean): Decision {
  const change = { type: 'lock.set', what: 'names', locked } as const;
  const names = locked ? mapRecord(namesToHide(guests, visits), ({ name }) => name) : locks.keptNames;
  if (Object.keys(names).length === 0) return accept(change);
  return accept(change, { type: locked ? 'names.kept' : 'names.shown', names });
}
