import { messageOf } from './chat/select.ts';
import type { ClassEvent } from './event.ts';
import type { MessageId } from './ids.ts';
import { has } from './record.ts';
import type { ClassState } from './state.ts';
import { gone, openText, type Text, type Unseal } from './text.ts';

/**
 * What the audiences of an event get of it: its words in plain, save those that the class, as it is now, no
 * longer holds. `state` is the present one, also for an event of long ago.
 */
export function redact(event: ClassEvent, state: ClassState, unseal: Unseal): ClassEvent {
  const words = (text: Text, held: boolean) => (held ? openText(text, unseal) : gone);
  switch (event.type) {
    case 'chat.said':
      return { ...event, text: words(event.text, holds(state, event.message)) };
    case 'lobby.asked':
      return { ...event, name: words(event.name, has(state.lobby.requests, event.member)) };
    case 'lobby.admitted':
      return { ...event, name: words(event.name, has(state.guests, event.member)) };
    case 'exclusion.set':
      return {
        ...event,
        name: event.name && words(event.name, has(state.exclusions, event.member)),
      };
    default:
      return event;
  }
}

function holds({ chat }: ClassState, id: MessageId): boolean {
  const message = messageOf(chat, id);
  return message !== undefined && !('gone' in message.text);
}
