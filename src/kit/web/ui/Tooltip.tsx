import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Floating } from './Floating.tsx';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly children: ReactElement;
}

/** The name of what is under the pointer or has the focus. Escape hides it; it never holds anything else. */
export function Tooltip({ text, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!shown) return;
    const hide = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false);
    document.addEventListener('keydown', hide);
    return () => document.removeEventListener('keydown', hide);
  }, [shown]);

  const showFocused = (event: { target: EventTarget }) =>
    setShown((event.target as HTMLElement).matches(':focus-visible'));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the child is what is interactive; this only watches it.
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setShown(true)}
      onPointerLeave={() => setShown(false)}
      onPointerDown={() => setShown(false)}
      onFocus={showFocused}
      onBlur={() => setShown(false)}
    >
      {children}
      {shown && (
        <Floating anchor={anchor} align="center" role="tooltip" className={styles.tooltip}>
          {text}
        </Floating>
      )}
    </span>
  );
}
