import type { BoardDesk } from '../board/useBoard.ts';
import type { SlideDesk } from '../slides/useSlides.ts';
import type { Mode } from '../stage/useStage.ts';
import type { ClassActions } from './useClassActions.ts';

/** What the one panel at the side holds. */
export type Side = 'people' | 'chat' | 'order' | 'activities' | null;

export interface BarProps {
  readonly actions: ClassActions;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly side: Side;
  readonly toggleSide: (side: NonNullable<Side>) => void;
  readonly showHands: () => void;
  readonly unread: number;
  readonly slides: SlideDesk;
  readonly boards: BoardDesk;
}
