import type { Context } from '../command.ts';
import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import type { GroupId } from '../groups/ids.ts';
import { groupOf, ownGroup } from '../groups/select.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { has } from '../record.ts';
import { isLearner, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import { canWait, inTheWay, inTheWayOfGroup, sameThread } from './bounds.ts';
import type { ChatCommand } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { asideOf, groupedOf, hearersOf, heldOf, maySay, messageOf, threadOf } from './select.ts';
import type { Aside, Grouped, Held, HeldFor, Thread } from './state.ts';

export function decideChat(
  state: ClassState,
  command: ChatCommand,
  by: MemberId,
  context: Context,
): Decision {
  const { chat } = state;
  switch (command.type) {
    case 'chat.say':
      return decideSay(state, command, by, context);
    case 'chat.delete':
      return decideDelete(state, command.message, by);
    case 'chat.release':
      return onHeld(state, command.message, (held) => accept(...release(state, held)));
    case 'chat.discard':
      return onHeld(state, command.message, (held) => accept(discard(held)));
    case 'chat.lock':
      return set(chat.locked, command.locked, { type: 'chat.locked', locked: command.locked });
    case 'chat.lock-one': {
      const { member, locked } = command;
      return onLearner(state, member, () =>
        set(has(chat.lockedOut, member), locked, { type: 'chat.one-locked', member, locked }),
      );
    }
    case 'chat.moderate':
      return set(chat.moderated, command.on, { type: 'chat.moderated', on: command.on });
    case 'chat.peers':
      if (chat.peersForbidden && command.open) return refuse(liveErrors['live.peers-forbidden']);
      return set(chat.peers, command.open, { type: 'chat.peers-changed', open: command.open });
    case 'chat.links':
      return set(chat.links, command.open, { type: 'chat.links-changed', open: command.open });
  }
}

type Say = Extract<ChatCommand, { type: 'chat.say' }>;

function decideSay(state: ClassState, said: Say, by: MemberId, { id }: Context): Decision {
  const { to, text, weight } = said;
  if (typeof to === 'object') {
    const isReached = isStaff(state, to.member) || isLearner(state, to.member);
    if (!isReached || to.member === by) return refuse(liveErrors['live.no-such-member']);
  }
  const group = to === 'group' ? groupOf(state, by) : undefined;
  if (group === null) return refuse(liveErrors['live.no-such-group']);
  if (!maySay(state, by, to)) return refuse(liveErrors['live.chat-locked']);
  const thread = threadOf(state, by, to);
  const words = { message: id() as MessageId, member: by, text, weight };
  const why = heldFor(state, said, by, thread);
  if (why === null) return accept(...(group ? showGroup(state, words, group) : show(state, words, thread)));
  if (!canWait(state.chat, words)) return refuse(liveErrors['live.chat-waits']);
  return accept({ type: 'chat.held', ...words, thread, ...(group && { group }), why });
}

/** What goes to the staff alone need not wait for the staff. */
function heldFor(state: ClassState, { link }: Say, by: MemberId, thread: Thread | null): HeldFor | null {
  if (isStaff(state, by) || thread?.length === 1) return null;
  if (state.chat.moderated) return 'moderated';
  return link && !state.chat.links ? 'link' : null;
}

type Words = Omit<Extract<ChatEvent, { type: 'chat.said' }>, 'type'>;

function show(state: ClassState, words: Words, thread: Thread | null): ClassEvent[] {
  if (thread === null) return [{ type: 'chat.said', ...words }];
  const hears = hearersOf(state, thread);
  return [...makeRoom(state, thread, words.weight), { type: 'chat.whispered', ...words, thread, hears }];
}

function showGroup(state: ClassState, words: Words, group: GroupId): ClassEvent[] {
  const there = { thread: [], hears: [], group };
  const room = groupRoom(state, group, words.weight);
  return [...room, { type: 'chat.whispered', ...words, ...there }];
}

/** Its author may be in another group by now, and hears then only that it does not wait any more. */
const releaseToGroup = (state: ClassState, held: Held, group: GroupId): ClassEvent[] => {
  const { id: message, member, text, weight } = held;
  return [...showGroup(state, { message, member, text, weight }, group), discard(held)];
};

function release(state: ClassState, held: Held): ClassEvent[] {
  const { id, member, text, weight, thread, group } = held;
  if (group) return releaseToGroup(state, held, group);
  const hears = hearersOf(state, thread);
  const room = thread === null ? [] : makeRoom(state, thread, weight);
  return [...room, { type: 'chat.released', message: id, member, text, weight, thread, hears }];
}

/** One event for each thread that loses messages: a learner hears of their own threads only. */
function makeRoom(state: ClassState, thread: Thread, weight: number): ClassEvent[] {
  const going: Aside[][] = [];
  for (const aside of inTheWay(state.chat, thread, weight)) {
    const same = going.find(([first]) => first && sameThread(first.thread, aside.thread));
    if (same) same.push(aside);
    else going.push([aside]);
  }
  return going.map((asides) => ({
    type: 'chat.forgotten',
    messages: asides.map(({ id }) => id),
    hears: hearersOf(state, asides[0]?.thread ?? []),
  }));
}

/** As for threads: of each group that loses messages its learners hear. */
function groupRoom(state: ClassState, group: GroupId, weight: number): ClassEvent[] {
  const going = inTheWayOfGroup(state.chat, group, weight);
  return [...new Set(going.map((message) => message.group))].map((one) => ({
    type: 'chat.forgotten',
    messages: going.filter((message) => message.group === one).map(({ id }) => id),
    hears: [],
    group: one,
  }));
}

function decideDelete(state: ClassState, id: MessageId, by: MemberId): Decision {
  const { chat } = state;
  const [message, aside, held] = [messageOf(chat, id), asideOf(chat, id), heldOf(chat, id)];
  const grouped = groupedOf(chat, id);
  const found = message ?? aside ?? grouped ?? held;
  if (
    !found ||
    !(knows(state, { aside, grouped }, by) && (!held || held.member === by || isStaff(state, by)))
  )
    return refuse(liveErrors['live.no-such-message']);
  if (found.member !== by && !isStaff(state, by)) return refuse(liveErrors['live.not-allowed']);
  if (held) return accept(discard(held));
  if ('gone' in found.text) return settled;
  if (grouped) return accept({ type: 'chat.withdrawn', message: id, hears: [], group: grouped.group });
  return accept(
    aside
      ? { type: 'chat.withdrawn', message: id, hears: hearersOf(state, aside.thread) }
      : { type: 'chat.deleted', message: id },
  );
}

/** Whether somebody may know that there is such a message. */
function knows(
  state: ClassState,
  { aside, grouped }: { aside: Aside | undefined; grouped: Grouped | undefined },
  member: MemberId,
): boolean {
  if (isStaff(state, member)) return true;
  if (grouped) return grouped.group === ownGroup(state, member);
  return aside === undefined || aside.thread.includes(member);
}

const discard = ({ id, member }: Held): ClassEvent => ({ type: 'chat.discarded', message: id, member });

function onHeld(state: ClassState, id: MessageId, then: (held: Held) => Decision): Decision {
  const held = heldOf(state.chat, id);
  return held ? then(held) : refuse(liveErrors['live.no-such-message']);
}
