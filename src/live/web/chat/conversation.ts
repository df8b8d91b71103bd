import type { Recipient } from '../../model/chat/commands.ts';
import { maySay, peersMayWrite } from '../../model/chat/select.ts';
import type { Chat, HeldFor, Message, Thread } from '../../model/chat/state.ts';
import { type GroupId, numberOf } from '../../model/groups/ids.ts';
import type { MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import type { Names } from '../roll/names.ts';
import { rollOf } from '../roll/roll.ts';

/** One message as a page shows it. */
export interface Spoken {
  readonly message: Message;
  /** Null when it is for all. */
  readonly thread: Thread | null;
  /** With an empty thread: it was said in this group. */
  readonly group?: GroupId;
  /** Why it waits, when it does. */
  readonly waits: HeldFor | null;
}

/** All that its reader may know of a chat, in the order of time. What waits is shown to its author alone: the staff decides on it elsewhere. */
export function conversationOf({ messages, asides, grouped, held }: Chat, me: MemberId): Spoken[] {
  return [
    ...messages.map((message) => ({ message, thread: null, waits: null })),
    ...asides.map((message) => ({ message, thread: message.thread, waits: null })),
    ...grouped.map((message) => ({ message, thread: [], group: message.group, waits: null })),
    ...held
      .filter(({ member }) => member === me)
      .map((message) => ({
        message,
        thread: message.thread,
        ...(message.group && { group: message.group }),
        waits: message.why,
      })),
  ].sort((a, b) => a.message.at - b.message.at);
}

/** Whom a message of a thread is for, as its reader says it; a number is a group. */
export type Addressee = 'staff' | 'you' | MemberId | number;

export function addresseeOf({ message, thread, group }: Spoken, me: MemberId): Addressee | null {
  if (group) return numberOf(group);
  if (thread === null) return null;
  const others = thread.filter((member) => member !== message.member);
  const [other] = others;
  if (other === undefined) return 'staff';
  return other === me ? 'you' : other;
}

/** Whom a member may write to now, the usual first: in a group that is the group. People come as they do in the roll. */
export function recipientsOf(state: ClassState, names: Names, me: MemberId, staff: boolean): Recipient[] {
  const { roster, chat } = state;
  const learners = rollOf(state, names, me)
    .filter(({ kind, here, you }) => kind !== 'staff' && here && !you)
    .map(({ id }): Recipient => ({ member: id }));
  const all: readonly Recipient[] = [
    'group',
    'all',
    ...(staff && roster.staff.length < 2 ? [] : (['staff'] as const)),
    ...(staff || peersMayWrite(chat) ? learners : []),
  ];
  return all.filter((to) => maySay(state, me, to));
}

export const sameRecipient = (a: Recipient, b: Recipient): boolean => keyOf(a) === keyOf(b);

/** For the value of an option. No word has a space in it. */
export const keyOf = (to: Recipient): string => (typeof to === 'string' ? to : `member ${to.member}`);
