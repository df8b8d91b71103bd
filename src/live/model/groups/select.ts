import type { Instant } from '#kit/model/clock.ts';
import type { MemberId } from '../ids.ts';
import { find, membersOf } from '../record.ts';
import { isLearner } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { type GroupId, groupId } from './ids.ts';
import type { Draft, Groups, Run } from './state.ts';

type WithGroups = Pick<ClassState, 'groups'>;

/** The groups that the class is in now. */
export const openRun = ({ groups: { run } }: WithGroups): Run | null => (run?.open ? run : null);

/** Where somebody is now: their group, the one that they visit, or null for the class. */
export function groupOf(state: WithGroups, member: MemberId): GroupId | null {
  const run = openRun(state);
  const group = run && (find(run.members, member) ?? find(run.visits, member));
  return run && group ? groupId(run.id, group) : null;
}

/** The group that a learner was put in last, also when it is over. */
export function ownGroup({ groups: { run } }: WithGroups, member: MemberId): GroupId | null {
  const group = run && find(run.members, member);
  return run && group ? groupId(run.id, group) : null;
}

export const membersOfGroup = ({ members }: Draft, group: number): MemberId[] =>
  membersOf(members).filter((member) => find(members, member) === group);

/** All the groups of one that is made or open, in order. */
export const numbersOf = ({ count }: Pick<Draft, 'count'>): number[] =>
  Array.from({ length: count }, (_, n) => n + 1);

/** Where the learners choose, no group has more than its share of the class. */
export function placesEach(state: ClassState, { count }: Pick<Draft, 'count'>): number {
  const everybody = [...state.roster.pupils, ...membersOf(state.guests)];
  return Math.ceil(everybody.filter((member) => isLearner(state, member)).length / count);
}

/** The groups that a learner may choose in now: those being made, or, of who is in none, those that are open. */
export function choosable({ groups: { draft, run } }: WithGroups, member: MemberId): Draft | null {
  if (draft) return draft.how === 'choice' ? draft : null;
  return run?.open && run.how === 'choice' && find(run.members, member) === undefined ? run : null;
}

/** Whether the time is over after which everybody is back. */
export const isOver = ({ run }: Groups, now: Instant): boolean =>
  run?.open === true && run.until !== null && run.until <= now;
