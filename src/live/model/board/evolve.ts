import type { MemberId } from '../ids.ts';
import { drop, find, flag, keep, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone } from '../text.ts';
import { MOST_ERASED } from './bounds.ts';
import type { BoardEvent, Change } from './events.ts';
import type { BoardId } from './ids.ts';
import type { Board, Boards, Erased, Mark } from './state.ts';

export const evolveBoard = (state: ClassState, event: BoardEvent): ClassState => ({
  ...state,
  boards: evolveBoards(state.boards, event),
});

function evolveBoards(boards: Boards, event: BoardEvent): Boards {
  switch (event.type) {
    case 'board.added': {
      const { board: id, title } = event;
      return { ...boards, boards: [...boards.boards, { id, title, opened: false, drawn: {}, erased: [] }] };
    }
    case 'board.begun': {
      const { board: id, group } = event;
      const begun = { id, title: gone, opened: false, group, drawn: {}, erased: [] };
      return { ...boards, boards: [...boards.boards, begun] };
    }
    case 'board.opened':
      return { ...boards, boards: opened(boards.boards, event) };
    case 'board.shown':
      return { ...boards, shown: event.board };
    case 'board.hidden':
      return { ...boards, shown: null };
    case 'board.removed': {
      const shown = boards.shown === event.board ? null : boards.shown;
      return { ...boards, shown, boards: boards.boards.filter(({ id }) => id !== event.board) };
    }
    case 'board.drawn':
      return change(boards, event.board, (board) => event.changes.reduce(draw, erase(board, event.erased)));
    case 'board.wiped': {
      const { member } = event;
      return change(boards, event.board, (board) => ({
        ...board,
        drawn: member === null ? {} : drop(board.drawn, member),
        erased: member === null ? [] : board.erased,
      }));
    }
    case 'board.drawers-changed':
      return { ...boards, drawers: event.drawers };
    case 'board.pen-given':
      return { ...boards, chosen: flag(boards.chosen, event.member, event.given) };
  }
}

/**
 * A learner's browser hears of it only now; before the staff it moves to the end of the opened ones. What was
 * erased while only the staff knew it is nobody's concern any more.
 */
function opened(
  boards: readonly Board[],
  { board: id, title, drawn }: Extract<BoardEvent, { type: 'board.opened' }>,
): readonly Board[] {
  const others = boards.filter((board) => board.id !== id);
  const board = { id, title, opened: true, drawn, erased: [] };
  return [...others.filter((other) => other.opened), board, ...others.filter((other) => !other.opened)];
}

function erase(board: Board, erased: readonly Erased[]): Board {
  if (erased.length === 0) return board;
  const drawn = erased.reduce(
    (rest, { id, member }) =>
      withMarks(
        rest,
        member,
        (find(rest, member) ?? []).filter((mark) => mark.id !== id),
      ),
    board.drawn,
  );
  return { ...board, drawn, erased: [...board.erased, ...erased].slice(-MOST_ERASED) };
}

function draw(board: Board, { member, ...change }: Change): Board {
  const marks = find(board.drawn, member) ?? [];
  const held = marks.find(({ id }) => id === change.id);
  const mark: Mark = { ...change, shape: change.shape ?? held?.shape ?? gone };
  const next = held ? marks.map((one) => (one === held ? mark : one)) : [...marks, mark];
  const erased = board.erased.filter(({ id }) => id !== change.id);
  return { ...board, drawn: withMarks(board.drawn, member, next), erased };
}

const withMarks = (drawn: Board['drawn'], member: MemberId, marks: readonly Mark[]): Board['drawn'] =>
  marks.length === 0 ? drop(drawn, member) : put(drawn, member, marks);

const change = (boards: Boards, id: BoardId, how: (board: Board) => Board): Boards => ({
  ...boards,
  boards: boards.boards.map((board) => (board.id === id ? how(board) : board)),
});

/** Other groups begin with nothing; what the class was shown of the last ones is the class's. */
export const dropGrouped = ({ boards }: ClassState) => ({
  boards: { ...boards, boards: boards.boards.filter(({ group }) => !group) },
});

export const keepChosen = ({ boards }: ClassState, stays: (member: MemberId) => boolean) => ({
  boards: { ...boards, chosen: keep(boards.chosen, stays) },
});

/** All that a member drew, on every board. */
export const takeDrawn = ({ boards }: ClassState, member: MemberId) => ({
  boards: {
    ...boards,
    boards: boards.boards.map((board) => ({ ...board, drawn: drop(board.drawn, member) })),
  },
});
