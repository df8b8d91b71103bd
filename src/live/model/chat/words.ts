import type * as z from 'zod/mini';
import type { MessageId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { ChatCommand, chatCommands } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { messageOf } from './select.ts';
import { weigh } from './weight.ts';

export const sealChat = (
  command: z.infer<(typeof chatCommands)[number]>,
  text: (plain: string) => Text,
): ChatCommand =>
  command.type === 'chat.say'
    ? { type: command.type, text: text(command.text), weight: weigh(command.text) }
    : command;

export const redactChat = (event: ChatEvent, present: ClassState, unseal: Unseal): ChatEvent =>
  event.type === 'chat.said'
    ? { ...event, text: openIf(holds(present, event.message), event.text, unseal) }
    : event;

function holds({ chat }: ClassState, id: MessageId): boolean {
  const message = messageOf(chat, id);
  return message !== undefined && !('gone' in message.text);
}

export const openChat = ({ chat }: ClassState, unseal: Unseal) => ({
  chat: {
    ...chat,
    messages: chat.messages.map((message) => ({ ...message, text: openText(message.text, unseal) })),
  },
});
