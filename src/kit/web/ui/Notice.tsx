import type { ReactNode } from 'react';
import { Bell, Check, Warning } from '../icons/index.ts';
import { classes } from './classes.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  /** `stop`: it failed; it is read aloud at once. `note` and `done` wait for a pause. */
  readonly kind?: 'note' | 'done' | 'stop';
  /** What happened. */
  readonly title: string;
  /** What to do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string | undefined;
}

const icons = { note: Bell, done: Check, stop: Warning };

export function Notice({ kind = 'note', title, children, action, className }: NoticeProps) {
  const Drawn = icons[kind];
  return (
    <div
      role={kind === 'stop' ? 'alert' : 'status'}
      className={classes(styles.notice, styles[kind], className)}
    >
      <span className={styles.icon}>
        <Drawn size={1.7} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
