import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element holds more than it has room for, as both change. */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setScrolls(box.scrollHeight > box.clientHeight));
    for (const one of [box, ...box.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [element]);
  return scrolls;
}
