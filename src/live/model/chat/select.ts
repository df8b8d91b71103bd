import { groupOf } from '../groups/select.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { quiet } from '../locks/select.ts';
import { has } from '../record.ts';
import { isInside, isLearner, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { Recipient } from './commands.ts';
import type { Aside, Chat, Grouped, Held, Message, Thread } from './state.ts';

/** Looks from the newest: what is asked for is mostly what was said just now. */
export const messageOf = ({ messages }: Chat, id: MessageId): Message | undefined => newest(messages, id);
export const asideOf = ({ asides }: Chat, id: MessageId): Aside | undefined => newest(asides, id);
export const groupedOf = ({ grouped }: Chat, id: MessageId): Grouped | undefined => newest(grouped, id);
export const heldOf = ({ held }: Chat, id: MessageId): Held | undefined => newest(held, id);

/** All that is written and not waiting, by whom and to whomever. */
export const writtenIn = ({ messages, asides, grouped }: Chat): readonly Message[] => [
  ...messages,
  ...asides,
  ...grouped,
];

function newest<M extends Message>(messages: readonly M[], id: MessageId): M | undefined {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (message?.id === id) return message;
  }
  return undefined;
}

/**
 * Whether a member of the class may write to somebody; the interface asks before offering it. A locked chat
 * leaves the way to the staff open, so that nobody in trouble is cut off; who is locked out writes to nobody.
 */
export function maySay(state: ClassState, member: MemberId, to: Recipient = 'all'): boolean {
  if (to === 'group' && groupOf(state, member) === null) return false;
  if (isStaff(state, member)) return true;
  if (!isLearner(state, member)) return false;
  const { chat } = state;
  if (has(chat.lockedOut, member)) return false;
  if (to === 'staff' || (typeof to === 'object' && isStaff(state, to.member))) return true;
  if (chat.locked || quiet(state)) return false;
  return typeof to === 'string' || peersMayWrite(chat);
}

export const peersMayWrite = ({ peers, peersForbidden }: Chat): boolean => peers && !peersForbidden;

/** Where a message goes: null for all, nobody of a thread for a group. */
export function threadOf(state: ClassState, by: MemberId, to: Recipient): Thread | null {
  if (to === 'all') return null;
  if (to === 'group') return [];
  const ends = to === 'staff' ? [by] : [by, to.member];
  return [...new Set(ends)].filter((member) => !isStaff(state, member)).sort();
}

/** Who of a thread, beside the staff, may hear of it now. */
export const hearersOf = (state: ClassState, thread: Thread | null): readonly MemberId[] =>
  (thread ?? []).filter((member) => isInside(state, member) && !isStaff(state, member));
