import type { GroupId } from '../groups/ids.ts';
import type { Aside, Chat, Grouped, Held, Message, Thread } from './state.ts';

/** Of what is said to all. With the bounds below, a learner's chat takes less than 170 kB of a snapshot. */
export const MOST_MESSAGES = 250;
export const MOST_WEIGHT = 55_000;

/** Bytes beside the words: ids, time, names of fields. */
const FRAME = 300;
/** Of all threads, and of one of them, so that nobody pushes out what others wrote to their teacher. */
export const MOST_ASIDES = 24_000;
export const MOST_OF_THREAD = 9_000;
/** Of all groups, which the staff alone knows, and of one of them. */
export const MOST_GROUPED = 40_000;
export const MOST_OF_GROUP = 8_000;

/** Of what waits, for one author and for all. */
export const MOST_HELD_EACH = 3;
export const MOST_HELD_WEIGHT_EACH = 6_500;
export const MOST_HELD = 20_000;

const cost = (messages: readonly Pick<Message, 'weight'>[]): number =>
  messages.reduce((sum, { weight }) => sum + weight + FRAME, 0);

/** Lets the oldest messages to all go. */
export function withinBounds(chat: Chat): Chat {
  let { weight } = chat;
  let first = 0;
  for (const message of chat.messages) {
    if (chat.messages.length - first <= MOST_MESSAGES && weight <= MOST_WEIGHT) break;
    weight -= message.weight;
    first += 1;
  }
  return first === 0 ? chat : { ...chat, messages: chat.messages.slice(first), weight };
}

/** What of the threads has to go for one more message, the oldest first: of its own thread, then of any. */
export function inTheWay(chat: Chat, thread: Thread, weight: number): Aside[] {
  const same = (aside: Aside) => sameThread(aside.thread, thread);
  return making(chat.asides, same, [MOST_OF_THREAD, MOST_ASIDES], weight);
}

/** The same of what was said in groups. */
export const inTheWayOfGroup = (chat: Chat, group: GroupId, weight: number): Grouped[] =>
  making(chat.grouped, (message) => message.group === group, [MOST_OF_GROUP, MOST_GROUPED], weight);

/** What goes first of its own kind, then of any. */
function making<M extends Message>(
  all: readonly M[],
  same: (message: M) => boolean,
  [mostOfOne, most]: readonly [number, number],
  weight: number,
): M[] {
  const own = oldest(all.filter(same), mostOfOne - FRAME - weight);
  const staying = all.filter((message) => !own.includes(message));
  return [...own, ...oldest(staying, most - FRAME - weight)];
}

function oldest<M extends Message>(messages: readonly M[], room: number): M[] {
  let total = cost(messages);
  let count = 0;
  for (const message of messages) {
    if (total <= room) break;
    total -= cost([message]);
    count += 1;
  }
  return messages.slice(0, count);
}

export const sameThread = (a: Thread, b: Thread): boolean => a.join(' ') === b.join(' ');

/** Whether one more message of an author can wait. */
export function canWait({ held }: Chat, { member, weight }: Pick<Held, 'member' | 'weight'>): boolean {
  const own = held.filter((message) => message.member === member);
  const ownWeight = own.reduce((sum, message) => sum + message.weight, weight);
  return (
    own.length < MOST_HELD_EACH &&
    ownWeight <= MOST_HELD_WEIGHT_EACH &&
    cost(held) + FRAME + weight <= MOST_HELD
  );
}
