import type { ReactNode } from 'react';
import styles from './People.module.css';

interface SectionProps {
  readonly title: string;
  /** What is done for all of them at once. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, tools, children }: SectionProps) {
  return (
    <section>
      <header className={styles.head}>
        <h3>{title}</h3>
        {tools}
      </header>
      {children}
    </section>
  );
}
