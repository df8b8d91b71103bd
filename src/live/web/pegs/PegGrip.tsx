import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { MemberId } from '../../model/ids.ts';
import { isEmptyPeg } from '../../model/pegs/select.ts';
import { useClassState } from '../classroom/here.ts';
import styles from './PegGrip.module.css';
import { useGivePeg } from './useGivePeg.ts';

interface PegGripProps {
  readonly member: MemberId;
  readonly name: string;
}

/**
 * Takes somebody at the door by the pointer, to be dropped on an empty peg wherever one is drawn. For a screen reader
 * it is not there: the list beside it does the same.
 */
export function PegGrip({ member, name }: PegGripProps) {
  const state = useClassState();
  const give = useGivePeg();
  const over = useRef<Element | null>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const mark = (peg: Element | null) => {
    over.current?.classList.remove(styles.over as string);
    peg?.classList.add(styles.over as string);
    over.current = peg;
  };
  useEffect(() => () => over.current?.classList.remove(styles.over as string), []);

  const end = () => {
    mark(null);
    setAt(null);
  };
  const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
    setAt({ x, y });
    mark(document.elementFromPoint(x, y)?.closest('[data-peg]') ?? null);
  };
  const drop = () => {
    const pupil = over.current?.getAttribute('data-peg') as MemberId | undefined;
    end();
    if (pupil && isEmptyPeg(state, pupil)) void give(member, name, pupil);
  };
  return (
    <span
      className={styles.grip}
      title={m.live_peg_drag({ name })}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => at && follow(event)}
      onPointerUp={drop}
      onPointerCancel={end}
    >
      <svg viewBox="0 0 12 20" width="12" height="20" aria-hidden="true">
        {[4, 10, 16].flatMap((y) => [3, 9].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
      {at &&
        createPortal(
          <span className={styles.carried} style={{ translate: `${at.x}px ${at.y}px` }}>
            {name}
          </span>,
          document.body,
        )}
    </span>
  );
}
