import type { When } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { type ByMember, drop, keep, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { GroupsEvent } from './events.ts';
import type { Draft, Groups, Run } from './state.ts';

export const evolveGroups = (state: ClassState, event: GroupsEvent, when: When): ClassState => ({
  ...state,
  groups: evolved(state.groups, event, when),
});

function evolved(groups: Groups, event: GroupsEvent, when: When): Groups {
  const { draft, run } = groups;
  switch (event.type) {
    case 'groups.made': {
      const { how, count, members } = event;
      return { ...groups, draft: { how, count, members } };
    }
    case 'groups.discarded':
      return { ...groups, draft: null };
    case 'groups.placed':
      return { ...groups, draft: draft && placed(draft, event) };
    case 'groups.opened': {
      const { run: id, how, count, members } = event;
      return { draft: null, run: { ...begun, id, how, count, members } };
    }
    case 'groups.closed':
      return { ...groups, run: run && over(run) };
    default:
      return { ...groups, run: run && evolveRun(run, event, when) };
  }
}

type InRun = Extract<
  GroupsEvent,
  { type: 'groups.moved' | 'groups.visited' | 'groups.called' | 'groups.told' | 'groups.recalled' }
>;

function evolveRun(run: Run, event: InRun, { at }: When): Run {
  switch (event.type) {
    case 'groups.moved':
      return placed(run, event);
    case 'groups.visited': {
      const { member, group } = event;
      const calls = run.calls.filter((calling) => calling !== group);
      return { ...run, calls, visits: into(run.visits, member, group) };
    }
    case 'groups.called': {
      const others = run.calls.filter((calling) => calling !== event.group);
      return { ...run, calls: event.on ? [...others, event.group] : others };
    }
    case 'groups.told': {
      const { notice, member, text } = event;
      return { ...run, told: { notice, at, member, text } };
    }
    case 'groups.recalled':
      return { ...run, until: event.until };
  }
}

const begun = { open: true, until: null, visits: {}, calls: [], told: null } as const;

const over = (run: Run): Run => ({ ...run, ...begun, open: false });

interface Placing {
  readonly member: MemberId;
  readonly group: number | null;
}

const placed = <T extends Draft>(made: T, { member, group }: Placing): T => ({
  ...made,
  members: into(made.members, member, group),
});

const into = (record: ByMember<number>, member: MemberId, group: number | null): ByMember<number> =>
  group === null ? drop(record, member) : put(record, member, group);

/** Who is no learner any more is in no group; who is not of the staff visits none, and has told them nothing. */
export const keepPlaces = (
  { groups: { draft, run } }: ClassState,
  learns: (member: MemberId) => boolean,
  teaches: (member: MemberId) => boolean = () => true,
): { groups: Groups } => ({
  groups: {
    draft: draft && { ...draft, members: keep(draft.members, learns) },
    run: run && {
      ...run,
      members: keep(run.members, learns),
      visits: keep(run.visits, teaches),
      told: run.told && teaches(run.told.member) ? run.told : null,
    },
  },
});
