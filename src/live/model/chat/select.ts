import type { MemberId, MessageId } from '../ids.ts';
import { has } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { Chat, Message } from './state.ts';

/** Looks from the newest: what is asked for is mostly what was said just now. */
export function messageOf({ messages }: Chat, id: MessageId): Message | undefined {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (message?.id === id) return message;
  }
  return undefined;
}

/** Whether the chat is open to a member of the class; the interface asks before offering to write. */
export const maySay = (state: ClassState, member: MemberId): boolean =>
  isStaff(state, member) || !(state.chat.locked || has(state.chat.lockedOut, member));
