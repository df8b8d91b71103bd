import type * as z from 'zod/mini';
import type { Words } from '../feature.ts';
import { find, has, mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { LobbyCommand, lobbyCommands } from './commands.ts';
import type { LobbyEvent } from './events.ts';

export const lobbyWords: Words<LobbyCommand, LobbyEvent> = { seal, redact, open };

function seal(command: z.infer<(typeof lobbyCommands)[number]>, text: (plain: string) => Text): LobbyCommand {
  return command.type === 'lobby.ask' ? { type: command.type, name: text(command.name) } : command;
}

function redact(event: LobbyEvent, { lobby, guests }: ClassState, unseal: Unseal): LobbyEvent {
  switch (event.type) {
    case 'lobby.asked':
      return { ...event, name: openIf(has(lobby.requests, event.member), event.name, unseal) };
    case 'lobby.admitted': {
      const name = find(guests, event.member)?.name;
      return { ...event, name: openIf(name !== undefined && !('gone' in name), event.name, unseal) };
    }
    default:
      return event;
  }
}

function open({ guests, lobby }: ClassState, unseal: Unseal) {
  return {
    guests: mapRecord(guests, (guest) => ({ ...guest, name: openText(guest.name, unseal) })),
    lobby: {
      ...lobby,
      requests: mapRecord(lobby.requests, (asked) => ({ ...asked, name: openText(asked.name, unseal) })),
    },
  };
}
