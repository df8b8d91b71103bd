import styles from './Timer.module.css';

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring that empties; two strokes within say that it stands still. */
export function Ring({ share, paused }: { readonly share: number; readonly paused: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.ring}>
      <circle cx="12" cy="12" r={RADIUS} className={styles.track} />
      <circle
        cx="12"
        cy="12"
        r={RADIUS}
        className={styles.left}
        strokeDasharray={`${share * AROUND} ${AROUND}`}
        transform="rotate(-90 12 12)"
      />
      {paused && <path d="M10 9.2v5.7M14 9.1v5.8" className={styles.left} />}
    </svg>
  );
}
