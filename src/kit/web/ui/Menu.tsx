import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Icon } from '../icons/index.ts';
import { classes } from './classes.ts';
import { Floating } from './Floating.tsx';
import styles from './Menu.module.css';
import { nextItem } from './menuKeys.ts';

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly icon?: Icon;
  /** One of a set that is chosen, or a thing that is on: the entry then says so. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  /** Something above the entries that is not chosen: whose menu it is. */
  readonly heading?: ReactNode;
  /** The button that opens it: spread the given properties on it. */
  readonly children: (trigger: TriggerProps) => ReactNode;
}

/** A button and the list of what it offers: arrows, Home, End, first letters, Escape; the focus returns. */
export function Menu({ label, entries, align = 'start', heading, children }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);

  const close = (refocus: boolean) => {
    setOpen(null);
    if (refocus) trigger.current?.focus();
  };
  return (
    <>
      {children({
        ref: trigger,
        'aria-haspopup': 'menu',
        'aria-expanded': open !== null,
        onClick: () => setOpen(open === null ? 'first' : null),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        },
      })}
      {open && (
        <List
          label={label}
          entries={entries}
          heading={heading}
          align={align}
          start={open}
          {...{ trigger, close }}
        />
      )}
    </>
  );
}

interface ListProps extends Omit<MenuProps, 'children' | 'align'> {
  readonly align: 'start' | 'end';
  readonly start: 'first' | 'last';
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly close: (refocus: boolean) => void;
}

function List({ label, entries, heading, align, start, trigger, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const focus = (index: number) => items()[index]?.focus();
  const onClose = useRef(close);
  onClose.current = close;

  useEffect(() => {
    const all = list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]');
    all?.[start === 'first' ? 0 : all.length - 1]?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !trigger.current?.contains(target)) onClose.current(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [start, trigger]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.stopPropagation();
      close(true);
      return;
    }
    const at = items().indexOf(document.activeElement as HTMLElement);
    const next = nextItem(
      entries.map((entry) => entry.name),
      at,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };

  return (
    <Floating anchor={trigger} align={align} className={styles.menu}>
      {heading && <div className={styles.heading}>{heading}</div>}
      <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} close={close} />
        ))}
      </div>
    </Floating>
  );
}

function Entry({ entry, close }: { readonly entry: MenuEntry; readonly close: ListProps['close'] }) {
  const { icon: Drawn, checked, disabled } = entry;
  const choose = () => {
    if (disabled) return;
    close(true);
    entry.onChoose();
  };
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      {...(checked !== undefined && { 'aria-checked': checked })}
      {...(disabled && { 'aria-disabled': true })}
      tabIndex={-1}
      className={classes(styles.entry, entry.danger && styles.danger)}
      onClick={choose}
    >
      {Drawn && <Drawn />}
      <span>{entry.name}</span>
      {checked && <Tick />}
    </button>
  );
}

const Tick = () => (
  <svg viewBox="0 0 24 24" className={styles.tick} aria-hidden="true">
    <path d="M4.4 12.9l5 4.9L19.7 6.4" />
  </svg>
);
