import type { Context } from '../command.ts';
import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import { groupOf } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import { has, membersOf } from '../record.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import { MOST_BOARDS } from './bounds.ts';
import type { BoardCommand } from './commands.ts';
import { decideDraw } from './draw.ts';
import type { BoardId } from './ids.ts';
import { boardOf, whose } from './select.ts';
import type { Board } from './state.ts';

export function decideBoard(
  state: ClassState,
  command: BoardCommand,
  by: MemberId,
  { id }: Context,
): Decision {
  const { boards } = state;
  switch (command.type) {
    case 'board.add':
      if (boards.boards.filter(({ group }) => !group).length >= MOST_BOARDS)
        return refuse(liveErrors['live.boards-full']);
      return accept({ type: 'board.added', board: id() as BoardId, title: command.title });
    case 'board.begin':
      return decideBegin(state, by, id);
    case 'board.show':
      return onBoard(state, command, (board) => decideShow(state, board));
    case 'board.hide':
      return set(boards.shown, null, { type: 'board.hidden' });
    case 'board.remove':
      return onBoard(state, command, (board) => accept({ type: 'board.removed', ...whose(board) }));
    case 'board.draw':
      return onBoard(state, command, (board) => decideDraw(state, board, command.marks, by));
    case 'board.wipe':
      return onBoard(state, command, (board) => decideWipe(board, command.member ?? null));
    case 'board.drawers':
      return set(boards.drawers, command.drawers, {
        type: 'board.drawers-changed',
        drawers: command.drawers,
      });
    case 'board.pen':
      return onLearner(state, command.member, () => decidePen(state, command.member, command.given));
  }
}

/** A board that the class has not seen is not there for who is not of the staff: see `draw.ts`. */
function onBoard(
  { boards }: ClassState,
  command: { readonly board: BoardId },
  then: (board: Board) => Decision,
): Decision {
  const board = boardOf(boards, command.board);
  return board ? then(board) : refuse(liveErrors['live.no-such-board']);
}

function decideBegin(state: ClassState, by: MemberId, id: () => string): Decision {
  const group = groupOf(state, by);
  if (!group) return refuse(liveErrors['live.no-such-group']);
  if (state.boards.boards.some((board) => board.group === group)) return settled;
  return accept({ type: 'board.begun', board: id() as BoardId, group });
}

function decideShow({ boards }: ClassState, { id: board, title, opened, drawn }: Board): Decision {
  if (boards.shown === board) return settled;
  const shown: ClassEvent = { type: 'board.shown', board };
  return opened ? accept(shown) : accept({ type: 'board.opened', board, title, drawn }, shown);
}

function decideWipe(board: Board, member: MemberId | null): Decision {
  const { drawn } = board;
  const any = member === null ? membersOf(drawn).length > 0 : has(drawn, member);
  return any ? accept({ type: 'board.wiped', ...whose(board), member }) : settled;
}

function decidePen({ boards }: ClassState, member: MemberId, given: boolean): Decision {
  const events: ClassEvent[] = [];
  if (given && boards.drawers === 'staff') events.push({ type: 'board.drawers-changed', drawers: 'chosen' });
  if (has(boards.chosen, member) !== given) events.push({ type: 'board.pen-given', member, given });
  return accept(...events);
}
