import { type ReactNode, useId } from 'react';
import { Cross } from '../icons/index.ts';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the title: a menu, a count. */
  readonly tools?: ReactNode;
  /** At the bottom, always in sight: the field of a chat. */
  readonly foot?: ReactNode;
  readonly onClose?: { readonly label: string; readonly act: () => void };
  readonly className?: string | undefined;
}

/** A region with a title whose middle scrolls: the people, the chat. Never over the lesson. */
export function Panel({ title, children, tools, foot, onClose, className }: PanelProps) {
  const id = useId();
  return (
    <section className={classes(styles.panel, className)} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {tools}
        {onClose && <IconButton icon={Cross} label={onClose.label} onClick={onClose.act} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by the keyboard too. */}
      <div className={styles.body} tabIndex={0}>
        {children}
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}
