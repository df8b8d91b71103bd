import type { MemberId } from '../ids.ts';
import { find, membersOf } from '../record.ts';
import type { Board, Boards, Mark } from './state.ts';

export const MOST_BOARDS = 8;

/** What a mark takes in a snapshot beside its shape: ids, numbers, names of fields. */
const FRAME = 100;
/** Of all that is drawn in a class: an hour of it is some 110,000. */
export const MOST_DRAWN = 130_000;
/** Of one learner, so that nobody takes the place of the others. */
export const MOST_OF_LEARNER = 40_000;
/** Of a board: it is enough for what is on its way while somebody erases. */
export const MOST_ERASED = 40;

export const costOf = (weight: number): number => weight + FRAME;

const total = (marks: readonly Mark[]): number => marks.reduce((sum, { weight }) => sum + costOf(weight), 0);

/** What all boards take in a snapshot. */
export const drawnWeight = ({ boards }: Boards): number =>
  boards.reduce((sum, board) => sum + total(marksOf(board)), 0);

export const weightOf = ({ boards }: Boards, member: MemberId): number =>
  boards.reduce((sum, { drawn }) => sum + total(find(drawn, member) ?? []), 0);

export const marksOf = ({ drawn }: Board): readonly Mark[] =>
  membersOf(drawn).flatMap((member) => find(drawn, member) ?? []);
