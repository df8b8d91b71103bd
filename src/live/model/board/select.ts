import { groupOf } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import { boardLocked } from '../locks/select.ts';
import { find, has, membersOf } from '../record.ts';
import { isLearner, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { BoardId, MarkId } from './ids.ts';
import type { Board, Boards, Mark, Rank } from './state.ts';

export const boardOf = ({ boards }: Boards, id: BoardId): Board | undefined =>
  boards.find((board) => board.id === id);

export const shownBoard = ({ boards }: ClassState): Board | undefined =>
  boards.shown === null ? undefined : boardOf(boards, boards.shown);

/** The board of the group where somebody is, if it has begun one. */
export function groupBoard(
  state: Pick<ClassState, 'boards' | 'groups'>,
  member: MemberId,
): Board | undefined {
  const group = groupOf(state, member);
  return group === null ? undefined : state.boards.boards.find((board) => board.group === group);
}

/** What somebody looks at: in a group its own board before the class's. */
export const boardBefore = (state: ClassState, member: MemberId): Board | undefined =>
  groupBoard(state, member) ?? shownBoard(state);

/** A board as its events name it: by itself, and who knows of it. */
export const whose = ({ id, opened, group }: Board) => ({ board: id, opened, ...(group && { group }) });

export interface Owned {
  readonly member: MemberId;
  readonly mark: Mark;
}

export function markOf({ drawn }: Board, id: MarkId): Owned | undefined {
  for (const member of membersOf(drawn)) {
    const mark = find(drawn, member)?.find((one) => one.id === id);
    if (mark) return { member, mark };
  }
  return undefined;
}

/** Whether somebody may draw on the board that they look at: the staff may on every one, at any time. */
export function mayDraw(state: ClassState, member: MemberId): boolean {
  if (isStaff(state, member)) return true;
  const { drawers, chosen } = state.boards;
  const board = boardBefore(state, member);
  if (!board || state.session?.phase !== 'open' || boardLocked(state)) return false;
  if (!isLearner(state, member)) return false;
  if (board.group) return true;
  return drawers === 'all' || (drawers === 'chosen' && has(chosen, member));
}

/** Whether a change comes after another one of the same mark. */
export const supersedes = ([version, nonce]: Rank, [held, other]: Rank): boolean =>
  version > held || (version === held && nonce < other);
