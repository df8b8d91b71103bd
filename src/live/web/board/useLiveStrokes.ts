import { useEffect, useRef, useState } from 'react';
import type { BoardId, MarkId } from '../../model/board/ids.ts';
import { mayDraw } from '../../model/board/select.ts';
import type { MemberId } from '../../model/ids.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { type LiveStroke, readStroke, STROKE } from './live-strokes.ts';

/** A hand that rests or went away leaves nothing behind. */
const FADES_AFTER_MS = 3_000;

/** The strokes that others are drawing now on a board; told, and not kept. Whoever may not draw is not heard. */
export function useLiveStrokes(board: BoardId, known: ReadonlySet<MarkId>): readonly LiveStroke[] {
  const { passing } = useHere().session.media;
  const state = useClassState();
  const current = useRef(state);
  current.current = state;
  const [strokes, setStrokes] = useState<ReadonlyMap<MemberId, LiveStroke>>(new Map());
  useEffect(() => {
    const timers = new Map<MemberId, ReturnType<typeof setTimeout>>();
    const forget = (from: MemberId) =>
      setStrokes((all) => new Map([...all].filter(([other]) => other !== from)));
    const stop = passing.hear(STROKE, (from, bytes) => {
      const stroke = readStroke(bytes);
      if (!stroke || !mayDraw(current.current, from)) return;
      clearTimeout(timers.get(from));
      timers.set(from, setTimeout(forget, FADES_AFTER_MS, from));
      setStrokes((all) => new Map([...all, [from, stroke]]));
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [passing]);
  return [...strokes.values()].filter((stroke) => stroke.board === board && !known.has(stroke.id));
}
