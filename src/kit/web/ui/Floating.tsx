import { type HTMLAttributes, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place.ts';

interface FloatingProps extends HTMLAttributes<HTMLDivElement> {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}

/**
 * Something over the page beside its anchor: a menu, a tooltip. It stands in the document where it is written, so
 * that Tab reaches it next; it follows scrolling and resizing.
 */
export function Floating({ anchor, align = 'start', children, ...rest }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      if (!anchor.current || !box.current) return;
      const size = { width: box.current.offsetWidth, height: box.current.offsetHeight };
      const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { top, left } = placeBeside(anchor.current.getBoundingClientRect(), size, viewport, align);
      box.current.style.top = `${top}px`;
      box.current.style.left = `${left}px`;
    };
    place();
    const grown = new ResizeObserver(place);
    if (box.current) grown.observe(box.current);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      grown.disconnect();
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [anchor, align]);

  return (
    <div {...rest} ref={box} style={{ position: 'fixed', top: 0, left: 0, zIndex: 50 }}>
      {children}
    </div>
  );
}
