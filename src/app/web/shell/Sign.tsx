import styles from './Sign.module.css';

/** The sign of the school: its roof, two posts and the bell below, drawn with three strokes of paint. */
export function Sign() {
  return (
    <span className={styles.sign}>
      <svg viewBox="0 0 52 40" aria-hidden="true">
        <path className={styles.roof} d="M3.2 17.8C11.5 13 18.6 8.8 26.4 4.3c7.4 4.4 14.7 8.8 22.5 13.3" />
        <path className={styles.posts} d="M9.4 18.5c.2 5.8-.1 11.8.1 18.3M42.7 18.3c.3 6-.1 12 .1 18.4" />
        <path
          className={styles.bell}
          d="M26.2 10.8v5.6M20.3 27.5c2.3-2.1 1.8-9.6 5.9-9.7 4.1 0 3.5 7.5 6 9.6ZM24.5 31c.8 1.1 2.7 1.1 3.4 0"
        />
      </svg>
      <span className={styles.word}>Préau</span>
    </span>
  );
}
