import type { Instant } from '#kit/model/clock.ts';
import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { flag } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone } from '../text.ts';
import { withinBounds } from './bounds.ts';
import type { ChatEvent } from './events.ts';
import { messageOf } from './select.ts';
import type { Chat, Message } from './state.ts';

export const evolveChat = (state: ClassState, event: ChatEvent, when: When): ClassState => ({
  ...state,
  chat: evolveMessages(state.chat, event, when),
});

function evolveMessages(chat: Chat, event: ChatEvent, { at }: When): Chat {
  switch (event.type) {
    case 'chat.said': {
      const { message: id, member, text, weight } = event;
      return say(chat, { id, member, at, text, weight });
    }
    case 'chat.whispered': {
      const { message: id, member, text, weight, thread, group } = event;
      if (group) return { ...chat, grouped: [...chat.grouped, { id, member, at, text, weight, group }] };
      return { ...chat, asides: [...chat.asides, { id, member, at, text, weight, thread }] };
    }
    case 'chat.held': {
      const { message: id, member, text, weight, thread, group, why } = event;
      const held = { id, member, at, text, weight, thread, ...(group && { group }), why };
      return { ...chat, held: [...chat.held, held] };
    }
    case 'chat.released': {
      const { message: id, member, text, weight, thread } = event;
      const message = { id, member, at, text, weight };
      const rest = { ...chat, held: without(chat.held, [id]) };
      return thread === null
        ? say(rest, message)
        : { ...rest, asides: [...rest.asides, { ...message, thread }] };
    }
    case 'chat.discarded':
      return { ...chat, held: without(chat.held, [event.message]) };
    case 'chat.deleted':
      return take(chat, ({ id }) => id === event.message);
    case 'chat.withdrawn':
      return take(chat, ({ id }) => id === event.message);
    case 'chat.forgotten':
      return {
        ...chat,
        asides: without(chat.asides, event.messages),
        grouped: without(chat.grouped, event.messages),
      };
    case 'chat.restored':
      return restore(chat, event);
    case 'chat.locked':
      return { ...chat, locked: event.locked };
    case 'chat.one-locked':
      return { ...chat, lockedOut: flag(chat.lockedOut, event.member, event.locked) };
    case 'chat.moderated':
      return { ...chat, moderated: event.on };
    case 'chat.peers-changed':
      return { ...chat, peers: event.open };
    case 'chat.peers-forbidden':
      return { ...chat, peersForbidden: event.forbidden };
    case 'chat.links-changed':
      return { ...chat, links: event.open };
  }
}

const say = (chat: Chat, message: Message): Chat =>
  withinBounds({
    ...chat,
    messages: [...chat.messages, message],
    weight: chat.weight + message.weight,
  });

const without = <M extends Message>(messages: readonly M[], ids: readonly Message['id'][]): readonly M[] =>
  messages.filter(({ id }) => !ids.includes(id));

/** Leaves tombstones. */
function take(chat: Chat, which: (message: Message) => boolean): Chat {
  const tombstone = <M extends Message>(message: M): M =>
    which(message) ? { ...message, text: gone, weight: 0 } : message;
  return weighed({
    ...chat,
    messages: chat.messages.map(tombstone),
    asides: chat.asides.map(tombstone),
    grouped: chat.grouped.map(tombstone),
  });
}

/** What a member wrote since a moment, to whomever. */
export const takeFrom = (chat: Chat, member: MemberId, since: Instant): Chat =>
  take(chat, (message) => message.member === member && message.at >= since);

function restore(chat: Chat, { message, text, weight }: Extract<ChatEvent, { type: 'chat.restored' }>): Chat {
  const back = <M extends Message>(one: M): M => (one.id === message ? { ...one, text, weight } : one);
  if (messageOf(chat, message)) return withinBounds(weighed({ ...chat, messages: chat.messages.map(back) }));
  return { ...chat, asides: chat.asides.map(back), grouped: chat.grouped.map(back) };
}

const weighed = (chat: Chat): Chat => ({
  ...chat,
  weight: chat.messages.reduce((sum, { weight }) => sum + weight, 0),
});
