import { toAll, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import { keep } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ChatCommand } from './commands.ts';
import { decideChat } from './decide.ts';
import type { ChatEvent } from './events.ts';
import { evolveChat } from './evolve.ts';
import { openChat, redactChat, sealChat } from './words.ts';

export const chat: Feature<ChatCommand, ChatEvent> = {
  rules: {
    'chat.say': { who: 'inside', when: lesson },
    'chat.delete': { who: 'inside', when: lesson },
    'chat.lock': { who: 'staff', when: beforeAndDuring },
    'chat.lock-one': { who: 'staff', when: beforeAndDuring },
  },
  decide: decideChat,
  audiences: {
    'chat.said': toAll,
    'chat.deleted': toAll,
    'chat.locked': toAll,
    'chat.one-locked': toStaffAndMember,
  },
  evolve: evolveChat,
  on: {
    'session.prepared': (state) => ({
      chat: { ...state.chat, lockedOut: keep(state.chat.lockedOut, (member) => !isStaff(state, member)) },
    }),
  },
  narrow: ({ chat }, viewer) => ({
    chat: { ...chat, lockedOut: keep(chat.lockedOut, (member) => member === viewer) },
  }),
  seal: sealChat,
  redact: redactChat,
  open: openChat,
};
