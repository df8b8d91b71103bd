import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** What it is about, always shown. */
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What few need: one line, which opens. */
export function Disclosure({ title, className, children }: DisclosureProps) {
  return (
    <details className={classes(styles.disclosure, className)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
