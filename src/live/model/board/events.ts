import type { GroupId } from '../groups/ids.ts';
import type { MemberId } from '../ids.ts';
import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { BoardId } from './ids.ts';
import type { Drawers, Erased, Mark } from './state.ts';

interface On {
  readonly board: BoardId;
  /** Whether the class has seen the board; what is on one that it has not, the staff alone hears of. */
  readonly opened: boolean;
  /** Of a group's: that hears of it, too. */
  readonly group?: GroupId;
}

/** A mark as it now is. Without a shape it is moved only. */
export type Change = Omit<Mark, 'shape'> & { readonly member: MemberId; readonly shape: Text | null };

export type BoardEvent =
  | { readonly type: 'board.added'; readonly board: BoardId; readonly title: Text }
  /** A group begins its own. */
  | { readonly type: 'board.begun'; readonly board: BoardId; readonly group: GroupId }
  /** Shown for the first time: now the learners know of it, too, and of all that was drawn on it. */
  | {
      readonly type: 'board.opened';
      readonly board: BoardId;
      readonly title: Text;
      readonly drawn: ByMember<readonly Mark[]>;
    }
  | { readonly type: 'board.shown'; readonly board: BoardId }
  | { readonly type: 'board.hidden' }
  | ({ readonly type: 'board.removed' } & On)
  /** What one gesture did. */
  | ({
      readonly type: 'board.drawn';
      readonly changes: readonly Change[];
      readonly erased: readonly Erased[];
    } & On)
  /** Everything on it is gone, or everything of one member. */
  | ({ readonly type: 'board.wiped'; readonly member: MemberId | null } & On)
  | { readonly type: 'board.drawers-changed'; readonly drawers: Drawers }
  | { readonly type: 'board.pen-given'; readonly member: MemberId; readonly given: boolean };
