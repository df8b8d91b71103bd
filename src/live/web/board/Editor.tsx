import '@excalidraw/excalidraw/index.css';
import { CaptureUpdateAction, Excalidraw } from '@excalidraw/excalidraw';
import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useLocale } from '#kit/web/i18n/locale.ts';
import type { Drawing } from '../../model/board/commands.ts';
import type { BoardId } from '../../model/board/ids.ts';
import { BOARD } from '../../model/board/measures.ts';
import { PAPER } from './colours.ts';
import { changesOf, compose, isNews, type Left, leftOf, type Viewer } from './compose.ts';
import styles from './Editor.module.css';
import { busyIn, handState } from './excalidraw.ts';
import type { Thing } from './things.ts';
import { type Hand, toolName } from './tools.ts';
import { useClassKeys } from './useClassKeys.ts';
import { useEvenHand } from './useEvenHand.ts';

/** What the tools beside it do to an editor. */
export interface EditorControls {
  readonly undo: () => void;
  readonly redo: () => void;
}

interface EditorProps {
  readonly board: BoardId;
  readonly things: readonly Thing[];
  readonly viewer: Viewer;
  readonly hand: Hand;
  /** The width of the sheet, in pixels. */
  readonly width: number;
  readonly onDraw: (marks: readonly Drawing[]) => void;
  /** What is being drawn right now; null when nothing is. */
  readonly onHand: (element: OrderedExcalidrawElement | null) => void;
  readonly onReady: (controls: EditorControls | null) => void;
}

/** After the end of a gesture: what Excalidraw still does to its elements within this goes with it. */
const GESTURE_MS = 40;
const never = { captureUpdate: CaptureUpdateAction.NEVER };

/**
 * The board of who draws: Excalidraw with its own tools put away. What stands on the board is the log's; what its
 * hand changes is told to the class when the gesture ends, and is then drawn as everybody has it.
 */
export default function Editor(props: EditorProps) {
  const { things, viewer, hand, width, onReady } = props;
  const [made, setMade] = useState<ExcalidrawImperativeAPI | null>(null);
  const [begun, setBegun] = useState(false);
  /** Null until Excalidraw has set itself up: it would undo what it was told before. */
  const api = begun ? made : null;
  const box = useRef<HTMLDivElement>(null);
  const current = useRef(props);
  current.current = props;
  useEvenHand(box);
  useClassKeys(box);

  const telling = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** As it was after the last bringing or telling. */
  const left = useRef<Left>(new Map());
  const bring = useCallback(() => {
    // What the viewer has just done is told first, or it would be lost.
    if (!api || telling.current !== undefined) return;
    const { things: now, viewer: who } = current.current;
    const local = api.getSceneElementsIncludingDeleted() as readonly OrderedExcalidrawElement[];
    const busy = busyIn(api.getAppState());
    const next = compose(local, now, busy, who);
    left.current = leftOf(next, busy);
    if (isNews(local, next)) api.updateScene({ elements: next, ...never });
    // A board that another hand wiped: what was done before cannot be undone on it.
    if (now.length === 0 && local.some(({ isDeleted }) => !isDeleted)) api.history.clear();
  }, [api]);

  /** Excalidraw asks where it is when its size changes; a bar that comes or goes above it only moves it. */
  const findPlace = () => {
    const place = box.current?.querySelector('.excalidraw')?.getBoundingClientRect();
    if (!api || !place) return;
    const { offsetLeft, offsetTop } = api.getAppState();
    if (offsetLeft !== place.left || offsetTop !== place.top) flushSync(() => api.refresh());
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: brought again when what stands on the board differs.
  useEffect(bring, [bring, things, viewer]);

  useEffect(() => () => clearTimeout(telling.current), []);
  /** Whatever was drawn when it was put off: the editor may have been set up meanwhile. */
  const tell = useRef(() => {});
  tell.current = () => {
    telling.current = undefined;
    if (!api) return;
    const state = api.getAppState();
    const local = api.getSceneElementsIncludingDeleted() as readonly OrderedExcalidrawElement[];
    const { things: now, viewer: who, onDraw } = current.current;
    const busy = busyIn(state);
    const marks = changesOf(local, now, busy, who, left.current);
    left.current = leftOf(local, busy);
    if (marks.length > 0) onDraw(marks);
    else bring();
  };
  const onChange = (_elements: unknown, state: AppState) => {
    const { newElement, cursorButton, isLoading } = state;
    if (!isLoading) setBegun(true);
    current.current.onHand(cursorButton === 'down' ? (newElement as OrderedExcalidrawElement | null) : null);
    if (cursorButton !== 'down') telling.current ??= setTimeout(() => tell.current(), GESTURE_MS);
  };

  const zoom = width / BOARD.width;
  const isFitted = ({ scrollX, scrollY, zoom: now }: Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>) =>
    scrollX === 0 && scrollY === 0 && Math.abs(now.value - zoom) < 1e-6;
  const fitSheet = useCallback(() => {
    if (!api || zoom === 0) return;
    api.updateScene({ appState: { scrollX: 0, scrollY: 0, zoom: { value: zoom as never } }, ...never });
  }, [api, zoom]);
  useEffect(fitSheet, [fitSheet]);

  useEffect(() => {
    if (!api) return;
    api.setActiveTool({ type: toolName(hand.tool), locked: true });
    api.updateScene({ appState: handState(hand), ...never });
  }, [api, hand]);

  useEffect(() => {
    const press = (shiftKey: boolean) => () => {
      const root = box.current?.querySelector('.excalidraw');
      const keys = { key: shiftKey ? 'Z' : 'z', code: 'KeyZ', shiftKey, ctrlKey: true, metaKey: true };
      root?.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));
    };
    onReady(api && { undo: press(false), redo: press(true) });
    return () => onReady(null);
  }, [api, onReady]);

  const initial = useMemo(
    () => ({
      appState: {
        ...handState(current.current.hand),
        viewBackgroundColor: PAPER,
        isBindingEnabled: false,
        zenModeEnabled: true,
      },
    }),
    [],
  );
  return (
    <div
      ref={box}
      className={styles.editor}
      role="application"
      aria-label={m.live_board_surface()}
      onPointerDownCapture={findPlace}
      onWheelCapture={(event) => event.stopPropagation()}
      onContextMenuCapture={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDropCapture={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Excalidraw
        excalidrawAPI={setMade}
        initialData={initial}
        onChange={onChange}
        onScrollChange={(scrollX, scrollY, now) => {
          if (!isFitted({ scrollX, scrollY, zoom: now })) fitSheet();
        }}
        onPaste={(data) => !data.files && !data.mixedContent}
        langCode={useLocale() === 'fr' ? 'fr-FR' : 'en'}
        theme="light"
        zenModeEnabled
        validateEmbeddable={false}
        aiEnabled={false}
        UIOptions={{ tools: { image: false } }}
      />
    </div>
  );
}
