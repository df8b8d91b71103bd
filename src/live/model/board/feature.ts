import { type Audience, groupAudience, toAll, toStaff } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import type { GroupId } from '../groups/ids.ts';
import { ownGroup } from '../groups/select.ts';
import { isLearner } from '../standing.ts';
import type { BoardCommand } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { dropGrouped, evolveBoard, keepChosen, takeDrawn } from './evolve.ts';

interface Whose {
  readonly opened: boolean;
  readonly group?: GroupId;
}

const whoKnowsIt = ({ opened, group }: Whose): readonly Audience[] =>
  opened ? toAll() : [...toStaff(), ...(group ? [groupAudience(group)] : [])];

export const board: Feature<BoardCommand, BoardEvent> = {
  rules: {
    'board.add': { who: 'staff', when: beforeAndDuring },
    'board.begin': { who: 'inside', when: lesson },
    'board.show': { who: 'staff', when: lesson },
    'board.hide': { who: 'staff', when: lesson },
    'board.remove': { who: 'staff', when: beforeAndDuring },
    'board.draw': { who: 'inside', when: beforeAndDuring },
    'board.wipe': { who: 'staff', when: beforeAndDuring },
    'board.drawers': { who: 'staff', when: beforeAndDuring },
    'board.pen': { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'board.added': toStaff,
    'board.begun': ({ group }) => whoKnowsIt({ opened: false, group }),
    'board.opened': toAll,
    'board.shown': toAll,
    'board.hidden': toAll,
    'board.removed': whoKnowsIt,
    'board.drawn': whoKnowsIt,
    'board.wiped': whoKnowsIt,
    'board.drawers-changed': toAll,
    'board.pen-given': toAll,
  },
  evolve: evolveBoard,
  on: {
    'member.out': (state, { member }) => keepChosen(state, (one) => one !== member),
    'session.closed': (state) => keepChosen(state, () => false),
    'session.prepared': (state) => keepChosen(state, (member) => isLearner(state, member)),
    'groups.opened': dropGrouped,
    'order.cleared': (state, { member }) => takeDrawn(state, member),
    // What was brought before the class last is what it looks at.
    'slides.turned': ({ boards }) => (boards.shown === null ? {} : { boards: { ...boards, shown: null } }),
  },
  narrow: (state, viewer) => ({
    boards: {
      ...state.boards,
      boards: state.boards.boards.filter(
        ({ opened, group }) => opened || (group && group === ownGroup(state, viewer)),
      ),
    },
  }),
};
