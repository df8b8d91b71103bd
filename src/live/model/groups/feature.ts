import { groupAudience, toAll, toStaff } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import type { MemberId } from '../ids.ts';
import { isLearner, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { GroupsCommand } from './commands.ts';
import type { GroupsEvent } from './events.ts';
import { evolveGroups, keepPlaces } from './evolve.ts';
import { groupId, numberOf } from './ids.ts';
import { ownGroup } from './select.ts';
import type { Groups } from './state.ts';

const whoKnowsThem = ({ shown }: { readonly shown: boolean }) => (shown ? toAll() : toStaff());

export const groups: Feature<GroupsCommand, GroupsEvent> = {
  rules: {
    'groups.make': { who: 'staff', when: beforeAndDuring },
    'groups.discard': { who: 'staff', when: beforeAndDuring },
    'groups.move': { who: 'staff', when: beforeAndDuring },
    'groups.choose': { who: 'learner', when: lesson },
    'groups.open': { who: 'staff', when: lesson },
    'groups.visit': { who: 'staff', when: lesson },
    'groups.call': { who: 'learner', when: lesson },
    'groups.say': { who: 'staff', when: lesson },
    'groups.recall': { who: 'staff', when: lesson },
    'groups.close': { who: 'staff', when: lesson },
  },
  audiences: {
    'groups.made': whoKnowsThem,
    'groups.discarded': whoKnowsThem,
    'groups.placed': whoKnowsThem,
    'groups.opened': toAll,
    'groups.moved': toAll,
    'groups.visited': toAll,
    'groups.called': ({ run, group }) => ['staff', groupAudience(groupId(run, group))],
    'groups.told': toAll,
    'groups.recalled': toAll,
    'groups.closed': toAll,
  },
  moves: (event) => {
    if (event.type === 'groups.opened') return 'everyone';
    return event.type === 'groups.moved' ? [event.member] : [];
  },
  evolve: evolveGroups,
  on: {
    'member.out': (state, { member }) => keepPlaces(state, (one) => one !== member),
    'session.prepared': (state) =>
      keepPlaces(
        state,
        (member) => isLearner(state, member),
        (member) => isStaff(state, member),
      ),
  },
  narrow,
};

/** Groups that the staff makes are its own until they open, and so is which of them call. */
function narrow(state: ClassState, viewer: MemberId): { groups: Groups } {
  const { draft, run } = state.groups;
  const own = ownGroup(state, viewer);
  return {
    groups: {
      draft: draft?.how === 'choice' ? draft : null,
      run: run && { ...run, calls: run.calls.filter((group) => own !== null && numberOf(own) === group) },
    },
  };
}
