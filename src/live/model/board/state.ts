import type { GroupId } from '../groups/ids.ts';
import type { MemberId } from '../ids.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { BoardId, MarkId } from './ids.ts';

export interface Boards {
  /** Those that the class has seen, in the order in which they were first shown, then the others: those only the staff knows. */
  readonly boards: readonly Board[];
  /** What the class looks at. */
  readonly shown: BoardId | null;
  /** Who may draw on it, beside the staff. */
  readonly drawers: Drawers;
  /** Learners who may draw while `drawers` is `chosen`. */
  readonly chosen: ByMember<true>;
}

export type Drawers = 'staff' | 'chosen' | 'all';

export interface Board {
  readonly id: BoardId;
  readonly title: Text;
  /** Whether the class has seen it. */
  readonly opened: boolean;
  /** A group's own, of which the others know nothing unless it is shown to the class: then it is the class's. It has no title. */
  readonly group?: GroupId;
  /** What stands on it, by who drew it. Which lies above which, the marks themselves say. */
  readonly drawn: ByMember<readonly Mark[]>;
  /** What was erased last, oldest first, so that nothing that comes late brings it back. */
  readonly erased: readonly Erased[];
}

/** One thing that somebody drew. It is small: a class holds a thousand of them. */
export interface Mark {
  readonly id: MarkId;
  readonly rank: Rank;
  readonly at: Place;
  /** As `writing.ts` writes it. */
  readonly shape: Text;
  /** Bytes that the shape takes in a snapshot. */
  readonly weight: number;
}

/** Of two changes of one mark the higher version stands; of equal ones the smaller nonce: Excalidraw's rule. */
export type Rank = readonly [version: number, nonce: number];

/** The order key, then whole units of the board, and thousandths of a radian. */
export type Place = readonly [key: string, left: number, top: number, turn: number];

export interface Erased {
  readonly id: MarkId;
  readonly rank: Rank;
  readonly member: MemberId;
  /** Erased by another hand than its own: its author cannot bring it back. */
  readonly forGood: boolean;
}

export const noBoards: Boards = { boards: [], shown: null, drawers: 'staff', chosen: {} };
