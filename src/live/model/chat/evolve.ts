import type { When } from '../event.ts';
import { flag } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone } from '../text.ts';
import type { ChatEvent } from './events.ts';
import { messageOf } from './select.ts';
import type { Chat, Message } from './state.ts';

/** Together they keep a snapshot of the class below 200 kB. */
export const MOST_MESSAGES = 500;
export const MOST_WEIGHT = 110_000;

export const evolveChat = (state: ClassState, event: ChatEvent, when: When): ClassState => ({
  ...state,
  chat: evolveMessages(state.chat, event, when),
});

function evolveMessages(chat: Chat, event: ChatEvent, { at }: When): Chat {
  switch (event.type) {
    case 'chat.said': {
      const { message: id, member, text, weight } = event;
      return withinBounds({
        ...chat,
        messages: [...chat.messages, { id, member, at, text, weight }],
        weight: chat.weight + weight,
      });
    }
    case 'chat.deleted':
      return withdraw(chat, event.message);
    case 'chat.locked':
      return { ...chat, locked: event.locked };
    case 'chat.one-locked':
      return { ...chat, lockedOut: flag(chat.lockedOut, event.member, event.locked) };
  }
}

/** Lets the oldest messages go. */
function withinBounds(chat: Chat): Chat {
  let { weight } = chat;
  let first = 0;
  for (const message of chat.messages) {
    if (chat.messages.length - first <= MOST_MESSAGES && weight <= MOST_WEIGHT) break;
    weight -= message.weight;
    first += 1;
  }
  return first === 0 ? chat : { ...chat, messages: chat.messages.slice(first), weight };
}

function withdraw(chat: Chat, id: Message['id']): Chat {
  const message = messageOf(chat, id);
  if (!message) return chat;
  return {
    ...chat,
    messages: chat.messages.map((other) => (other === message ? { ...other, text: gone, weight: 0 } : other)),
    weight: chat.weight - message.weight,
  };
}
