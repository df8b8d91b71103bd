import type { ButtonHTMLAttributes, Ref } from 'react';
import type { Icon } from '../icons/index.ts';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  readonly icon: Icon;
  /** What it does: the accessible name, the tooltip and, with `worded`, the word below. */
  readonly label: string;
  /** The key that does the same (« M »), told in the tooltip and to screen readers. */
  readonly shortcut?: string;
  /** `on`: under way (yellow outline). `stop`: leaves or ends (red). `open`: the microphone or camera is live. */
  readonly tone?: 'plain' | 'on' | 'open' | 'stop';
  /** A small number or dot on the corner: waiting hands, unread messages. */
  readonly count?: number;
  /** The word is shown below the drawing, as at école. */
  readonly worded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { icon: Drawn, label, shortcut, tone = 'plain', count, worded, className, ...rest } = props;
  const button = (
    <button
      type="button"
      {...rest}
      {...(shortcut && { 'aria-keyshortcuts': shortcut })}
      aria-label={count ? `${label} (${count})` : label}
      className={classes(styles.button, styles[tone], worded && styles.worded, className)}
    >
      <Drawn />
      {worded && <span className={styles.word}>{label}</span>}
      {count ? <span className={styles.count}>{count > 99 ? '99+' : count}</span> : null}
    </button>
  );
  if (worded && !shortcut) return button;
  return <Tooltip text={shortcut ? `${label} — ${shortcut}` : label}>{button}</Tooltip>;
}
