import { type Audience, groupAudience, ownAudience, toAll, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import type { GroupId } from '../groups/ids.ts';
import { ownGroup } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import { keep } from '../record.ts';
import { isLearner, isStaff } from '../standing.ts';
import type { ChatCommand } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { evolveChat, takeFrom } from './evolve.ts';
import type { Chat, Thread } from './state.ts';

interface Among {
  readonly hears: readonly MemberId[];
  readonly group?: GroupId;
}

const among = ({ hears, group }: Among): readonly Audience[] => [
  'staff',
  ...(group ? [groupAudience(group)] : []),
  ...hears.map(ownAudience),
];

type ForThread = Among & { readonly thread: Thread | null };
const allOrAmong = (event: ForThread) => (event.thread === null ? toAll() : among(event));

const keepHeld = (chat: Chat, stays: (author: MemberId) => boolean) => ({
  chat: { ...chat, held: chat.held.filter(({ member }) => stays(member)) },
});

export const chat: Feature<ChatCommand, ChatEvent> = {
  rules: {
    'chat.say': { who: 'inside', when: lesson },
    'chat.delete': { who: 'inside', when: lesson },
    'chat.release': { who: 'staff', when: lesson },
    'chat.discard': { who: 'staff', when: lesson },
    'chat.lock': { who: 'staff', when: beforeAndDuring },
    'chat.lock-one': { who: 'staff', when: beforeAndDuring },
    'chat.moderate': { who: 'staff', when: beforeAndDuring },
    'chat.peers': { who: 'staff', when: beforeAndDuring },
    'chat.links': { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'chat.said': toAll,
    'chat.whispered': among,
    'chat.held': toStaffAndMember,
    'chat.released': allOrAmong,
    'chat.discarded': toStaffAndMember,
    'chat.deleted': toAll,
    'chat.withdrawn': among,
    'chat.forgotten': among,
    'chat.restored': allOrAmong,
    'chat.locked': toAll,
    'chat.one-locked': toStaffAndMember,
    'chat.moderated': toAll,
    'chat.peers-changed': toAll,
    'chat.peers-forbidden': toAll,
    'chat.links-changed': toAll,
  },
  evolve: evolveChat,
  on: {
    'session.prepared': (state) => ({
      chat: {
        ...keepHeld(state.chat, (author) => isLearner(state, author)).chat,
        lockedOut: keep(state.chat.lockedOut, (member) => !isStaff(state, member)),
      },
    }),
    'member.out': (state, { member }) => keepHeld(state.chat, (author) => author !== member),
    'session.closed': (state) => keepHeld(state.chat, () => false),
    'order.cleared': (state, { member, since }) => ({ chat: takeFrom(state.chat, member, since) }),
  },
  narrow: (state, viewer) => ({
    chat: {
      ...state.chat,
      lockedOut: keep(state.chat.lockedOut, (member) => member === viewer),
      asides: state.chat.asides.filter(({ thread }) => thread.includes(viewer)),
      grouped: state.chat.grouped.filter(({ group }) => group === ownGroup(state, viewer)),
      held: state.chat.held.filter(({ member }) => member === viewer),
    },
  }),
};
