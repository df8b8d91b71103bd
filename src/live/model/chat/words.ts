import type * as z from 'zod/mini';
import type { Words } from '../feature.ts';
import type { MessageId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { ChatCommand, chatCommands } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { readsAsLink } from './links.ts';
import { asideOf, groupedOf, heldOf, messageOf } from './select.ts';
import type { Message } from './state.ts';
import { weigh } from './weight.ts';

export const chatWords: Words<ChatCommand, ChatEvent> = { seal, redact, open };

function seal(command: z.infer<(typeof chatCommands)[number]>, text: (plain: string) => Text): ChatCommand {
  if (command.type !== 'chat.say') return command;
  const { type, text: plain, to = 'all' } = command;
  return { type, text: text(plain), to, weight: weigh(plain), link: readsAsLink(plain) };
}

function redact(event: ChatEvent, { chat }: ClassState, unseal: Unseal): ChatEvent {
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

function open({ chat }: ClassState, unseal: Unseal) {
  const opened = <M extends Message>(message: M): M => ({ ...message, text: openText(message.text, unseal) });
  return {
    chat: {
      ...chat,
      messages: chat.messages.map(opened),
      asides: chat.asides.map(opened),
      grouped: chat.grouped.map(opened),
      held: chat.held.map(opened),
    },
  };
}
