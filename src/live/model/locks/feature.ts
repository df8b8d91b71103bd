import { toAll, toStaff } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import { type ByMember, find, has, keep, mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone, openText, type Text, type Unseal } from '../text.ts';
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
  redact,
  open: ({ locks }, unseal) => ({
    locks: { ...locks, keptNames: mapRecord(locks.keptNames, (name) => openText(name, unseal)) },
  }),
};

function redact(event: LocksEvent, present: ClassState, unseal: Unseal): LocksEvent {
  switch (event.type) {
    case 'names.kept':
      return { ...event, names: only(event.names, present.locks.keptNames, unseal) };
    case 'names.shown':
      return {
        ...event,
        names: only(
          event.names,
          mapRecord(present.guests, ({ name }) => name),
          unseal,
        ),
      };
    default:
      return event;
  }
}

/** The names that are still where the event put them. */
const only = (names: ByMember<Text>, held: ByMember<Text>, unseal: Unseal): ByMember<Text> =>
  Object.fromEntries(
    Object.entries(names).map(([member, name]) => {
      const now = find(held, member as never);
      return [member, now && !('gone' in now) ? openText(name, unseal) : gone];
    }),
  ) as ByMember<Text>;
