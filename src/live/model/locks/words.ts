import type { Words } from '../feature.ts';
import { type ByMember, find, mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone, openText, type Text, type Unseal } from '../text.ts';
import type { LocksCommand } from './commands.ts';
import type { LocksEvent } from './events.ts';

export const locksWords: Words<LocksCommand, LocksEvent> = {
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
