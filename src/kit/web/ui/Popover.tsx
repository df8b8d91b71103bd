import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import * as m from '../i18n/generated/messages.js';
import { Cross } from '../icons/index.ts';
import { Button } from './Button.tsx';
import { Floating } from './Floating.tsx';
import styles from './Popover.module.css';

export interface PopoverTrigger {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
}

interface PopoverProps {
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  /** It holds so much that on a phone it lies over its own button: the way out is in it, and stays in sight. */
  readonly tall?: boolean;
  readonly content: (close: () => void) => ReactNode;
  /** The button that opens it: spread the given properties on it. */
  readonly children: (trigger: PopoverTrigger) => ReactNode;
}

/** A few controls under a button. It closes by Escape, by a press elsewhere, and when the focus leaves it. */
export function Popover({ label, align = 'end', tall = false, content, children }: PopoverProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !whole.current?.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the keys of what it holds.
    <span ref={whole} className={styles.whole} onKeyDown={onKeyDown} onBlur={onBlur}>
      {children({
        ref: trigger,
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        onClick: () => setOpen((was) => !was),
      })}
      {open && (
        <Floating anchor={trigger} align={align} role="dialog" aria-label={label} className={styles.popover}>
          {tall && (
            <header className={styles.head}>
              <h2>{label}</h2>
              <Button icon={Cross} onClick={close}>
                {m.kit_close()}
              </Button>
            </header>
          )}
          {content(close)}
        </Floating>
      )}
    </span>
  );
}
