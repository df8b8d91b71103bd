import type * as z from 'zod/mini';
import type { MessageId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { ChatCommand, chatCommands } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { readsAsLink } from './links.ts';
import { asideOf, groupedOf, heldOf, messageOf } from './select.ts';
import type { Message } from './state.ts';
import { weigh } from './weight.ts';

export function sealChat(
  command: z.infer<(typeof chatCommands)[number]>,
  text: (plain: string) => Text,
): ChatCommand {
  if (command.type !== 'chat.say') return command;
  const { type, text: plain, to = 'all' } = command;
  return { type, text: text(plain), to, weight: weigh(plain), link: readsAsLink(plain) };
}

export function redactChat(event: ChatEvent, { chat }: ClassState, unseal: Unseal): ChatEvent {
  switch (event.type) {
    case 'chat.said':
    case 'chat.whispered':
    case 'chat.released':
    case 'chat.restored': {
      const held = [messageOf, asideOf, groupedOf].some((find) => holds(find(chat, event.message)));
      return { ...event, text: openIf(held, event.text, unseal) };
    }
    case 'chat.held':
      return { ...event, text: openIf(isStillThere(chat, event.message), event.text, unseal) };
    default:
      return event;
  }
}

const holds = (message: Message | undefined): boolean => message !== undefined && !('gone' in message.text);

/** Waiting still, or shown since: its author may read it either way. */
const isStillThere = (chat: ClassState['chat'], id: MessageId): boolean =>
  [heldOf, messageOf, asideOf, groupedOf].some((find) => holds(find(chat, id)));

export function openChat({ chat }: ClassState, unseal: Unseal) {
  const open = <M extends Message>(message: M): M => ({ ...message, text: openText(message.text, unseal) });
  return {
    chat: {
      ...chat,
      messages: chat.messages.map(open),
      asides: chat.asides.map(open),
      grouped: chat.grouped.map(open),
      held: chat.held.map(open),
    },
  };
}
