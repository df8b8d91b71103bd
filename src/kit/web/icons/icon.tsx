import type { ReactElement } from 'react';
import styles from './icon.module.css';

export interface IconProps {
  /** In em, 1.5 unless told. */
  readonly size?: number;
  /** Said by a screen reader; without it the icon is silent, which is right beside a word. */
  readonly label?: string;
}

export type Icon = (props: IconProps) => ReactElement;

/** An icon drawn with one chalk on a 24 × 24 grid; `faint` is what the stroke only hints at. */
export const icon =
  (strokes: string, faint?: string): Icon =>
  ({ size = 1.5, label }) => (
    <svg
      className={styles.icon}
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      role={label ? 'img' : 'none'}
      aria-label={label}
      aria-hidden={!label}
    >
      {faint && <path d={faint} className={styles.faint} />}
      <path d={strokes} />
    </svg>
  );
