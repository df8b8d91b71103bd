import { numberOf } from '../../model/groups/ids.ts';
import { choosable, groupOf, openRun } from '../../model/groups/select.ts';
import type { MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';

export type GroupHappening =
  | { readonly kind: 'your-group' | 'group-calls'; readonly group: number }
  | { readonly kind: 'groups-opened' | 'groups-closed' | 'choose-group' | 'group-left' | 'told' }
  | { readonly kind: 'recalled'; readonly until: number }
  | { readonly kind: 'stays' };

/** A learner hears of their own group; the staff of all of them. */
export function ofGroups(
  before: ClassState,
  after: ClassState,
  viewer: MemberId,
  staff: boolean,
): GroupHappening[] {
  if (before.groups === after.groups) return [];
  const [was, now] = [openRun(before), openRun(after)];
  const fresh = now !== null && was?.id === now.id ? was : null;
  const calls = staff && now ? now.calls.filter((group) => !fresh?.calls.includes(group)) : [];
  const told = now?.told && now.told.notice !== fresh?.told?.notice;
  return [
    ...(staff ? ofRun(was === null, now === null) : ofOwn(before, after, viewer)),
    ...(now?.until && now.until !== fresh?.until ? [{ kind: 'recalled', until: now.until } as const] : []),
    ...(now?.until === null && fresh?.until ? [{ kind: 'stays' } as const] : []),
    ...(told && now.told?.member !== viewer ? [{ kind: 'told' } as const] : []),
    ...calls.map((group) => ({ kind: 'group-calls', group }) as const),
  ];
}

function ofRun(wasNone: boolean, isNone: boolean): GroupHappening[] {
  if (wasNone === isNone) return [];
  return [{ kind: isNone ? 'groups-closed' : 'groups-opened' }];
}

function ofOwn(before: ClassState, after: ClassState, viewer: MemberId): GroupHappening[] {
  const [was, now] = [groupOf(before, viewer), groupOf(after, viewer)];
  if (now !== null && now !== was) return [{ kind: 'your-group', group: numberOf(now) }];
  if (was !== null && now === null) return [{ kind: 'group-left' }];
  const chooses = choosable(after, viewer) !== null && choosable(before, viewer) === null;
  return chooses ? [{ kind: 'choose-group' }] : [];
}
