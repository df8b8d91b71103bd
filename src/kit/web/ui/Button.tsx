import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { Icon } from '../icons/index.ts';
import styles from './Button.module.css';
import { classes } from './classes.ts';

/**
 * `primary`: the one thing to do now, one a screen. `quiet`: everything else. `danger`: ends or removes.
 * `plain`: a button among words.
 */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: 'medium' | 'large';
  readonly wide?: boolean;
}

/** The look alone, for a link that acts as a button. */
export function buttonLook({ kind = 'quiet', size = 'medium', wide = false }: Look = {}): string {
  return classes(styles.button, styles[kind], size === 'large' && styles.large, wide && styles.wide);
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: Icon;
  /** Work is under way: the button keeps its place and focus, and does nothing more. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({ kind, size, wide, icon: Drawn, busy, children, className, ...rest }: ButtonProps) {
  const look = { ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true, onClick: stay })}
      className={classes(buttonLook(look), className)}
    >
      {Drawn && <Drawn />}
      <span>{children}</span>
    </button>
  );
}

const stay = (event: { preventDefault(): void }): void => event.preventDefault();
