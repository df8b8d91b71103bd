import type { MouseEvent } from 'react';
import { type Box, handBox, hatch } from '../drawing/hand.ts';
import { marelleLayout } from '../drawing/marelle.ts';
import { classes } from './classes.ts';
import styles from './Marelle.module.css';

export interface Square {
  /** Written on the ground: a number, a letter. */
  readonly name: string;
  readonly state: 'done' | 'here' | 'ahead';
  /** Where it leads, and what it is called then. */
  readonly href?: string;
  readonly title?: string;
}

interface MarelleProps {
  readonly squares: readonly Square[];
  /** What the drawing says, in words: « Jour 2 sur 5 ». */
  readonly label: string;
  readonly direction?: 'up' | 'across';
  readonly onFollow?: (href: string) => void;
  readonly className?: string | undefined;
}

/** The hopscotch: one square a step; done is dusted with chalk, yours is filled, the rest is painted lines. */
export function Marelle({ squares, label, direction = 'across', onFollow, className }: MarelleProps) {
  const { width, height, boxes } = marelleLayout(squares.length, direction);
  const led = squares.some((square) => square.href);
  return (
    <svg
      className={classes(styles.marelle, className)}
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      role={led ? 'group' : 'img'}
      aria-label={label}
    >
      {boxes.map((box, i) => {
        const square = squares[i];
        if (!square) return null;
        const drawn = <DrawnSquare key={square.name} square={square} box={box} seed={i * 31 + 5} />;
        if (!square.href) return drawn;
        return <Led key={square.name} square={square} {...(onFollow && { onFollow })} drawn={drawn} />;
      })}
    </svg>
  );
}

function DrawnSquare({ square, box, seed }: { square: Square; box: Box; seed: number }) {
  const inner = { x: box.x + 5, y: box.y + 5, width: box.width - 10, height: box.height - 10 };
  return (
    <g className={styles[square.state]}>
      {square.state === 'here' && <rect {...box} className={styles.filled} />}
      {square.state === 'done' && <path d={hatch(inner, seed)} className={styles.dust} />}
      <path d={handBox(box, seed, 1)} className={styles.line} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2} className={styles.name}>
        {square.name}
      </text>
    </g>
  );
}

interface LedProps {
  readonly square: Square;
  readonly drawn: React.ReactNode;
  readonly onFollow?: (href: string) => void;
}

function Led({ square, drawn, onFollow }: LedProps) {
  const follow = (event: MouseEvent) => {
    if (!onFollow || !square.href || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onFollow(square.href);
  };
  return (
    <a
      href={square.href}
      aria-label={square.title}
      aria-current={square.state === 'here' ? 'step' : undefined}
      onClick={follow}
      className={styles.led}
    >
      {drawn}
    </a>
  );
}
