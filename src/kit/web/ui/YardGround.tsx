import { grounds } from '../drawing/grounds.ts';
import type { Platform } from '../platform.ts';
import styles from './YardGround.module.css';

/** What is painted on the yard of a platform. It pleases and tells where one is; it says nothing else. */
export function YardGround({ platform }: { readonly platform: Platform }) {
  const { white, yellow } = grounds[platform]();
  return (
    <svg
      viewBox="0 0 720 240"
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      className={styles.ground}
    >
      <path d={white} className={styles.white} />
      <path d={yellow} className={styles.yellow} />
    </svg>
  );
}
