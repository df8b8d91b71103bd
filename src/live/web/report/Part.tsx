import { type ReactNode, useId } from 'react';
import styles from './Report.module.css';

interface PartProps {
  readonly title: string;
  /** All of it in a few words. */
  readonly about?: string;
  /** What is done with it; not on paper. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One section of a lesson's report. */
export function Part({ title, about, tools, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <header className={styles.partHead}>
        <div>
          <h2 id={id}>{title}</h2>
          {about && <p>{about}</p>}
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </section>
  );
}
