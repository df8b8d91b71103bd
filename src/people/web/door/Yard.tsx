import type { ReactNode } from 'react';
import { handLine, type Point } from '#kit/web/drawing/hand.ts';
import styles from './Yard.module.css';

/** The covered yard: a roof with its rafters over what stands below, and the ground with its painted line. */
export function Yard({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.yard}>
      <svg viewBox="0 0 1200 110" preserveAspectRatio="none" aria-hidden="true" className={styles.roof}>
        <path d={ROOF} className={styles.tiles} />
        <path d={RAFTERS} className={styles.rafters} />
        <path d={EAVES} className={styles.eaves} />
      </svg>
      <div className={styles.bays}>{children}</div>
      <svg viewBox="0 0 1200 60" preserveAspectRatio="none" aria-hidden="true" className={styles.floor}>
        <path d={STEP} className={styles.step} />
        <path d={PAINTED} className={styles.painted} />
      </svg>
    </div>
  );
}

const ROOF = 'M150 8.5 1050 6 1192 92.5 8 94.5Z';

const RAFTERS = Array.from({ length: 13 }, (_, i) => {
  const top: Point = [180 + i * 70, 9];
  const foot: Point = [54 + i * 91, 90];
  return handLine([top, foot], i + 2, 1.5);
}).join('');

const EAVES = handLine(
  [
    [6, 96],
    [400, 94],
    [800, 97],
    [1194, 94],
  ],
  4,
  2,
);
const STEP = handLine(
  [
    [6, 6],
    [420, 4],
    [810, 7],
    [1194, 5],
  ],
  9,
  1.5,
);
const PAINTED = handLine(
  [
    [30, 36],
    [400, 33],
    [800, 38],
    [1170, 34],
  ],
  12,
  2,
);
