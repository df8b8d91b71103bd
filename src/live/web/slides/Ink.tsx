import { type PointerEvent, useRef, useState } from 'react';
import { type Point, readPath, STEPS, writePath } from '../../model/slides/path.ts';
import type { Pen } from '../../model/slides/pens.ts';
import { plainOf } from '../../model/text.ts';
import { useHere } from '../classroom/here.ts';
import styles from './Ink.module.css';
import type { Look } from './look.ts';
import { curveThrough, simplified } from './strokes.ts';

interface Draft {
  readonly key: number;
  readonly pen: Pen;
  readonly path: string;
}

interface InkProps {
  readonly look: Pick<Look, 'deck' | 'page'>;
  /** What the viewer draws with now. */
  readonly pen: Pen | null;
}

/** What is drawn over a page, and the hand that draws: a stroke is told to the class when it ends. */
export function Ink({ look: { deck, page }, pen }: InkProps) {
  const { session } = useHere();
  const [line, setLine] = useState<readonly Point[]>([]);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const count = useRef(0);
  const strokes = deck.strokes.filter((stroke) => stroke.page === page);

  const finish = async () => {
    if (!pen || line.length === 0) return;
    const path = writePath(simplified(line));
    count.current += 1;
    const draft = { key: count.current, pen, path };
    setLine([]);
    setDrafts((all) => [...all, draft]);
    await session.send({ type: 'slides.draw', deck: deck.id, page, pen, path });
    setDrafts((all) => all.filter((one) => one !== draft));
  };

  return (
    <svg
      className={styles.ink}
      viewBox={`0 0 ${STEPS} ${STEPS}`}
      preserveAspectRatio="none"
      data-drawing={pen !== null}
      aria-hidden="true"
      {...(pen && {
        onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
          if (!event.isPrimary || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setLine([placeOf(event)]);
        },
        onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
          if (line.length > 0 && event.isPrimary) setLine([...line, placeOf(event)]);
        },
        onPointerUp: () => void finish(),
        onPointerCancel: () => setLine([]),
      })}
    >
      {strokes.map((stroke) => (
        <Line key={stroke.id} pen={stroke.pen} path={plainOf(stroke.path) ?? ''} />
      ))}
      {drafts.map((draft) => (
        <Line key={`draft-${draft.key}`} pen={draft.pen} path={draft.path} />
      ))}
      {pen && line.length > 0 && <Line pen={pen} path={writePath(line.slice(-400))} />}
    </svg>
  );
}

function Line({ pen, path }: { readonly pen: Pen; readonly path: string }) {
  return <path d={curveThrough(readPath(path))} className={styles[pen]} />;
}

function placeOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}
