import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { classes } from '#kit/web/ui/classes.ts';
import type { Drawing } from '../../model/board/commands.ts';
import type { MarkId } from '../../model/board/ids.ts';
import { BOARD } from '../../model/board/measures.ts';
import { mayDraw } from '../../model/board/select.ts';
import type { Board } from '../../model/board/state.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { useStore } from '../store.ts';
import { useSize } from '../useSize.ts';
import styles from './BoardView.module.css';
import type { EditorControls } from './Editor.tsx';
import { SaveButton } from './SaveButton.tsx';
import { Sharing } from './Sharing.tsx';
import { Passing, Sheet } from './Sheet.tsx';
import { StaffTools } from './StaffTools.tsx';
import { Tabs } from './Tabs.tsx';
import { Tools } from './Tools.tsx';
import { thingsOf } from './things.ts';
import { titleOf } from './title.ts';
import { firstHand, type Hand } from './tools.ts';
import type { BoardDesk } from './useBoard.ts';
import { useLiveStrokes } from './useLiveStrokes.ts';
import { usePale } from './usePale.ts';
import { useTellStroke } from './useTellStroke.ts';
import { Written } from './Written.tsx';

/** Excalidraw is heavy, and only who draws needs it. */
const Editor = lazy(() => import('./Editor.tsx'));

interface BoardViewProps {
  readonly desk: BoardDesk;
  readonly board: Board;
}

const nothing: ReadonlyMap<MarkId, Drawing> = new Map();

/** The board that the stage shows: all see the same sheet, whole; who may draws on it. */
export default function BoardView({ desk, board }: BoardViewProps) {
  const { me, staff, session } = useHere();
  const state = useClassState();
  const voice = useVoice();
  const draws = mayDraw(state, me);
  const pale = usePale();
  const waiting = useStore(session.drafts.view, (view) => view.waiting.get(board.id) ?? nothing);
  const things = useMemo(() => thingsOf(board, waiting, me), [board, waiting, me]);
  const known = useMemo(() => new Set(things.map(({ id }) => id)), [things]);
  const strokes = useLiveStrokes(board.id, known);
  const tellStroke = useTellStroke(board.id);
  const viewer = useMemo(() => ({ me, staff, pale }), [me, staff, pale]);
  const [hand, setHand] = useState<Hand>(firstHand);
  const [controls, setControls] = useState<EditorControls | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const room = useSize(box);
  const scale = Math.min(room.width / BOARD.width, room.height / BOARD.height);
  const size = { width: Math.floor(BOARD.width * scale), height: Math.floor(BOARD.height * scale) };
  const title = titleOf(board);
  /** What is of the class stays with the class. */
  const ofClass = board.group === undefined;
  const sheet = <Sheet title={title} things={things} strokes={strokes} pale={pale} />;
  return (
    <div className={styles.view}>
      {staff && ofClass && desk.boards.length > 1 && <Tabs desk={desk} />}
      <div ref={box} className={styles.box}>
        <div className={styles.sheet} style={size}>
          {draws && size.width > 0 ? (
            <Suspense fallback={sheet}>
              <Editor
                key={board.id}
                board={board.id}
                things={things}
                viewer={viewer}
                hand={hand}
                width={size.width}
                onDraw={(marks) => session.drafts.add(board.id, marks)}
                onHand={tellStroke}
                onReady={setControls}
              />
              <svg
                className={styles.passing}
                viewBox={`0 0 ${BOARD.width} ${BOARD.height}`}
                aria-hidden="true"
              >
                <Passing strokes={strokes} />
              </svg>
            </Suspense>
          ) : (
            sheet
          )}
        </div>
      </div>
      <Written things={things} />
      <Sharing pale={pale} />
      <fieldset className={classes(styles.bar, staff && styles.dense)} aria-label={m.live_board_tools()}>
        {draws && <Tools hand={hand} setHand={setHand} controls={controls} />}
        {(!draws || !ofClass) && <p className={styles.note}>{title}</p>}
        <span className={styles.end}>
          <SaveButton board={board} things={things} boards={desk.boards} />
          {staff && ofClass && <StaffTools desk={desk} board={board} />}
        </span>
      </fieldset>
      {!staff && (
        <p role="status" className={styles.spoken}>
          {draws ? m.live_board_you_may({ voice }) : ''}
        </p>
      )}
    </div>
  );
}
