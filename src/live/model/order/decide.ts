import { minutes } from '#kit/model/clock.ts';
import { asideOf, groupedOf, hearersOf, messageOf } from '../chat/select.ts';
import type { Aside, Grouped, Message } from '../chat/state.ts';
import type { Context } from '../command.ts';
import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import { decideExclusion } from '../exclusion/decide.ts';
import type { MemberId } from '../ids.ts';
import { admission } from '../lobby/decide.ts';
import { guestName } from '../locks/select.ts';
import { find } from '../record.ts';
import { isPupil, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import type { Text } from '../text.ts';
import type { OrderCommand } from './commands.ts';
import type { Evidence, Moment } from './state.ts';

/** What somebody put before the class this short a time before they were sent out goes with them. */
export const TAKEN_WITH = minutes(5);
/** Bytes of words that a moment holds: the newest that fit. */
export const MOST_EVIDENCE = 2_500;
const MOST_MESSAGES = 8;

export function decideOrder(
  state: ClassState,
  command: OrderCommand,
  _by: MemberId,
  { now }: Context,
): Decision {
  switch (command.type) {
    case 'disturb':
      return onLearner(state, command.member, () => accept(...disturbance(state, command.member, now)));
    case 'disturb.undo': {
      const moment = [...state.order.moments].reverse().find(({ member }) => member === command.member);
      if (!moment) return refuse(liveErrors['live.no-such-moment']);
      return moment.undone ? settled : accept(...undoing(state, moment));
    }
  }
}

/** First the voice, then what was put before the class, then the person; the note last. */
function disturbance(state: ClassState, member: MemberId, now: number): ClassEvent[] {
  const since = now - TAKEN_WITH;
  const ban = decideExclusion(state, { type: 'ban', member });
  return [
    { type: 'mic.muted', member },
    { type: 'order.cleared', member, since },
    ...('events' in ban ? ban.events : []),
    { type: 'order.filed', member, messages: evidence(state, member, since) },
  ];
}

function evidence({ chat }: ClassState, member: MemberId, since: number): Evidence[] {
  const written = [...chat.messages, ...chat.asides, ...chat.grouped]
    .filter((message) => message.member === member && message.at >= since && !('gone' in message.text))
    .sort((a, b) => a.at - b.at)
    .reverse();
  let room = MOST_EVIDENCE;
  const kept: Evidence[] = [];
  for (const message of written) {
    room -= message.weight;
    if (room < 0 || kept.length === MOST_MESSAGES) break;
    kept.unshift(asEvidence(message));
  }
  return kept;
}

const asEvidence = (message: Message | Aside | Grouped): Evidence => ({
  message: message.id,
  thread: 'thread' in message ? message.thread : 'group' in message ? [] : null,
  ...('group' in message && { group: message.group }),
  text: message.text,
  weight: message.weight,
});

/** The person is where they were, with a muted microphone, and their words are back. */
function undoing(state: ClassState, { seq, member, messages }: Moment): ClassEvent[] {
  const undone: ClassEvent = { type: 'order.undone', moment: seq };
  if (isStaff(state, member) || find(state.exclusions, member)?.kind !== 'banned') return [undone];
  const name = guestName(state, member);
  const inside = isPupil(state, member) || name !== undefined;
  return [
    ...wayBack(state, member, name),
    ...messages.flatMap((one) => restored(state, one, inside ? member : null)),
    undone,
  ];
}

/** A guest had been let in by the staff once: they are let in again as if they had just asked. */
function wayBack(state: ClassState, member: MemberId, name: Text | undefined): ClassEvent[] {
  const lifted: ClassEvent = { type: 'exclusion.lifted', member };
  return isPupil(state, member) || !name ? [lifted] : admission(state, member, name);
}

/** Back in their place. `author` is in the class again, which the class before these events does not say. */
function restored(state: ClassState, one: Evidence, author: MemberId | null): ClassEvent[] {
  const { message, thread, group, text, weight } = one;
  const found = [messageOf, asideOf, groupedOf].map((find) => find(state.chat, message));
  const tombstone = found.find((one) => one !== undefined);
  if (!tombstone || !('gone' in tombstone.text)) return [];
  const others = hearersOf(state, thread);
  const hears = author !== null && thread?.includes(author) ? [...others, author] : others;
  return [{ type: 'chat.restored', message, text, weight, thread, hears, ...(group && { group }) }];
}
