import { seconds } from '#kit/model/clock.ts';
import type { Context } from '../command.ts';
import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { type ByMember, find, membersOf } from '../record.ts';
import { shuffled } from '../shuffle.ts';
import { isLearner } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import type { GroupsCommand } from './commands.ts';
import type { RunId } from './ids.ts';
import { choosable, isOver, membersOfGroup, openRun, placesEach } from './select.ts';
import type { Draft, Run } from './state.ts';

export function decideGroups(
  state: ClassState,
  command: GroupsCommand,
  by: MemberId,
  { now, id }: Context,
): Decision {
  const { draft } = state.groups;
  switch (command.type) {
    case 'groups.make':
      return decideMake(state, command, id);
    case 'groups.discard':
      return draft ? accept(discarded(draft)) : settled;
    case 'groups.move':
      return onLearner(state, command.member, () => decideMove(state, command.member, command.group));
    case 'groups.choose':
      return decideChoose(state, by, command.group);
    case 'groups.open':
      if (!draft) return openRun(state) ? settled : refuse(liveErrors['live.no-groups']);
      return accept({ type: 'groups.opened', run: id() as RunId, ...draft });
    case 'groups.close':
      return openRun(state) ? accept({ type: 'groups.closed' }) : settled;
    default: {
      const run = openRun(state);
      return run ? decideInside(run, command, by, { now, id }) : refuse(liveErrors['live.no-groups']);
    }
  }
}

/** The time was asked for once; what is over, or was called off, is over. */
export const decideOver = ({ groups }: ClassState, { now }: Context): Decision =>
  isOver(groups, now) ? accept({ type: 'groups.closed' }) : settled;

type Inside = Extract<
  GroupsCommand,
  { type: 'groups.visit' | 'groups.call' | 'groups.say' | 'groups.recall' }
>;

/** What is done while the groups are open. */
function decideInside(run: Run, command: Inside, by: MemberId, { now, id }: Context): Decision {
  switch (command.type) {
    case 'groups.visit': {
      const { group } = command;
      if (!isOneOf(run, group)) return refuse(liveErrors['live.no-such-group']);
      return set(find(run.visits, by) ?? null, group, { type: 'groups.visited', member: by, group });
    }
    case 'groups.call': {
      const group = find(run.members, by);
      if (group === undefined) return refuse(liveErrors['live.no-such-group']);
      const { on } = command;
      return set(run.calls.includes(group), on, { type: 'groups.called', run: run.id, group, on });
    }
    case 'groups.say':
      return accept({ type: 'groups.told', notice: id(), member: by, text: command.text });
    case 'groups.recall':
      return command.seconds === null
        ? set(run.until, null, { type: 'groups.recalled', until: null })
        : accept({ type: 'groups.recalled', until: now + seconds(command.seconds) });
  }
}

type Make = Extract<GroupsCommand, { type: 'groups.make' }>;

/** Learners who saw groups to choose among hear that those are gone before the staff makes others in private. */
function decideMake(state: ClassState, { how, count }: Make, id: () => string): Decision {
  if (openRun(state)) return refuse(liveErrors['live.groups-open']);
  const { draft } = state.groups;
  const members = how === 'random' ? sharedOut(state, count, id) : {};
  const made: ClassEvent = { type: 'groups.made', how, count, members, shown: how === 'choice' };
  return draft?.how === 'choice' ? accept(discarded(draft), made) : accept(made);
}

/** Who is here, or before the class whoever is expected, in an order that nobody chose, one after the other into each group. */
function sharedOut(state: ClassState, count: number, id: () => string): ByMember<number> {
  const before = state.session?.phase !== 'open';
  const members = before ? state.roster.pupils : membersOf(state.present);
  const learners = members.filter((member) => isLearner(state, member));
  const placed = shuffled(learners, id).map((member, n) => [member, (n % count) + 1]);
  return Object.fromEntries(placed) as ByMember<number>;
}

const discarded = ({ how }: Draft): ClassEvent => ({ type: 'groups.discarded', shown: how === 'choice' });

function decideMove(state: ClassState, member: MemberId, group: number | null): Decision {
  const made = state.groups.draft ?? openRun(state);
  if (!made) return refuse(liveErrors['live.no-groups']);
  if (!isOneOf(made, group)) return refuse(liveErrors['live.no-such-group']);
  return place(state, made, member, group);
}

function decideChoose(state: ClassState, by: MemberId, group: number): Decision {
  const made = choosable(state, by);
  if (!made) return refuse(liveErrors['live.no-groups']);
  if (!isOneOf(made, group)) return refuse(liveErrors['live.no-such-group']);
  const others = membersOfGroup(made, group).filter((member) => member !== by);
  if (others.length >= placesEach(state, made)) return refuse(liveErrors['live.group-full']);
  return place(state, made, by, group);
}

function place({ groups }: ClassState, made: Draft, member: MemberId, group: number | null): Decision {
  const event: ClassEvent =
    made === groups.draft
      ? { type: 'groups.placed', member, group, shown: made.how === 'choice' }
      : { type: 'groups.moved', member, group };
  return set(find(made.members, member) ?? null, group, event);
}

const isOneOf = ({ count }: Draft, group: number | null): boolean => group === null || group <= count;

/** What a class that closes does first: who is in a group is called back. */
export const groupsEnd = (state: ClassState): ClassEvent[] =>
  openRun(state) ? [{ type: 'groups.closed' }] : [];
