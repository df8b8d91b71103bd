import * as m from '#kit/web/i18n/generated/messages.js';
import { BOARD } from '../../model/board/measures.ts';
import { Drawn } from './Drawn.tsx';
import type { LiveStroke } from './live-strokes.ts';
import type { Thing } from './things.ts';

interface SheetProps {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly strokes: readonly LiveStroke[];
  readonly pale: boolean;
}

/** The board of who looks on: light enough for the weakest device. */
export function Sheet({ title, things, strokes, pale }: SheetProps) {
  return (
    <svg
      viewBox={`0 0 ${BOARD.width} ${BOARD.height}`}
      role="img"
      aria-label={m.live_board_picture({ title })}
    >
      {things.map(({ id, shape, at, waiting }) => (
        <Drawn key={id} shape={shape} at={at} unshared={waiting && pale} />
      ))}
      <Passing strokes={strokes} />
    </svg>
  );
}

/** Over the board of who draws: what others are drawing now. */
export function Passing({ strokes }: Pick<SheetProps, 'strokes'>) {
  return strokes.map(({ id, left, top, shape }) => (
    <Drawn key={id} shape={shape} at={['a0', left, top, 0]} />
  ));
}
