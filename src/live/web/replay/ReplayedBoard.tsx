import { useMemo } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { Drawing } from '../../model/board/commands.ts';
import type { MarkId } from '../../model/board/ids.ts';
import type { Board } from '../../model/board/state.ts';
import { plainOf } from '../../model/text.ts';
import { Sheet } from '../board/Sheet.tsx';
import { thingsOf } from '../board/things.ts';
import { Written } from '../board/Written.tsx';
import { useHere } from '../classroom/here.ts';
import styles from './Replay.module.css';

const nothing: ReadonlyMap<MarkId, Drawing> = new Map();

/** A board as it was at one moment. */
export function ReplayedBoard({ board }: { readonly board: Board }) {
  const { me } = useHere();
  const things = useMemo(() => thingsOf(board, nothing, me), [board, me]);
  return (
    <div className={styles.board}>
      <Sheet title={plainOf(board.title) ?? m.live_board()} things={things} strokes={[]} pale={false} />
      <Written things={things} />
    </div>
  );
}
