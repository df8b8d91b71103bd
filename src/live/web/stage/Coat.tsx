import { garmentOf } from '#kit/web/ui/garments.ts';
import { initialsOf } from '#kit/web/ui/initials.ts';
import styles from './Face.module.css';

/** Who has no camera on: what hangs on their peg. */
export function Coat({ id, name }: { readonly id: string; readonly name: string }) {
  const { outline, seams, initialsAt } = garmentOf(id);
  return (
    <svg viewBox="0 0 64 72" aria-hidden="true" className={styles.coat}>
      <path d={outline} className={styles.cloth} />
      <path d={seams} className={styles.seams} />
      <text x="32" y={initialsAt}>
        {initialsOf(name)}
      </text>
    </svg>
  );
}
