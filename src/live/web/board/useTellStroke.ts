import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import { useRef } from 'react';
import type { BoardId } from '../../model/board/ids.ts';
import { boardBefore } from '../../model/board/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { STROKE, writeStroke } from './live-strokes.ts';
import { markIdOf, placeOf, shapeOf } from './scene.ts';

const TOLD_EVERY_MS = 100;

/** Tells the others of a stroke while it is drawn; what of it is lost is not missed. */
export function useTellStroke(board: BoardId): (element: OrderedExcalidrawElement | null) => void {
  const { me, session } = useHere();
  const { passing } = session.media;
  const state = useClassState();
  const last = useRef(0);
  return (element) => {
    const now = performance.now();
    if (!element || boardBefore(state, me)?.id !== board || now - last.current < TOLD_EVERY_MS) return;
    last.current = now;
    const shape = shapeOf(element);
    const [, left, top] = placeOf(element);
    const bytes = shape && writeStroke({ board, id: markIdOf(element), left, top, shape });
    if (bytes) passing.tell(STROKE, bytes);
  };
}
