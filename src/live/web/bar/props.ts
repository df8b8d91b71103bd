import type { Mode } from '../stage/useStage.ts';
import type { ClassActions } from './useClassActions.ts';

/** What the one panel at the side holds. */
export type Side = 'people' | 'chat' | null;

export interface BarProps {
  readonly actions: ClassActions;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly side: Side;
  readonly toggleSide: (side: 'people' | 'chat') => void;
  readonly showHands: () => void;
  readonly unread: number;
}
