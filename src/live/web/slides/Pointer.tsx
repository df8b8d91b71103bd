import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { isStaff } from '../../model/standing.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import styles from './Pointer.module.css';
import { POINTER, type Pointing, readPointing, writePointing } from './pointing.ts';

/** Times a second that a moving hand is told. */
const TOLD_EVERY_MS = 50;
/** A hand that rests is gone after this; told of again before, while it stays. */
const FADES_AFTER_MS = 2_000;

interface PointerProps {
  readonly page: number;
  /** Whether the viewer's own hand points. */
  readonly pointing: boolean;
}

/** Where a teacher points. It is told and not kept: what of it is lost is not missed. */
export function Pointer({ page, pointing }: PointerProps) {
  const { passing } = useHere().session.media;
  const place = useTold();
  const last = useRef(0);
  const tell = (event: PointerEvent<HTMLDivElement>) => {
    const now = event.timeStamp;
    if (now - last.current < TOLD_EVERY_MS) return;
    last.current = now;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height];
    passing.tell(POINTER, writePointing({ page, x, y }));
  };
  return (
    <div
      className={styles.area}
      data-pointing={pointing}
      aria-hidden="true"
      {...(pointing && { onPointerMove: tell, onPointerDown: tell })}
    >
      {place?.page === page && (
        <span className={styles.dot} style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }} />
      )}
    </div>
  );
}

/** The newest place that somebody of the staff told, until it fades. */
function useTold(): Pointing | null {
  const { passing } = useHere().session.media;
  const state = useClassState();
  const current = useRef(state);
  current.current = state;
  const [place, setPlace] = useState<Pointing | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = passing.hear(POINTER, (from, bytes) => {
      if (!isStaff(current.current, from)) return;
      clearTimeout(timer);
      timer = setTimeout(() => setPlace(null), FADES_AFTER_MS);
      setPlace(readPointing(bytes));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [passing]);
  return place;
}
