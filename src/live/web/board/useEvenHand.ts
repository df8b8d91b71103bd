import { type RefObject, useEffect } from 'react';

const MOVES = ['pointerdown', 'pointermove', 'pointerrawupdate', 'pointerup'] as const;

/**
 * Has Excalidraw draw a line of the same breadth all along, as everybody sees it once it is in the log: it makes
 * a line of how hard a pen presses, and of a mouse it imagines that.
 */
export function useEvenHand(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let drawing = false;
    const even = (event: PointerEvent) => {
      if (event.type === 'pointerdown') drawing = box.current?.contains(event.target as Node) ?? false;
      if (drawing) Object.defineProperty(event, 'pressure', { value: 0 });
      if (event.type === 'pointerup') drawing = false;
    };
    for (const move of MOVES) window.addEventListener(move, even as EventListener, { capture: true });
    return () => {
      for (const move of MOVES) window.removeEventListener(move, even as EventListener, { capture: true });
    };
  }, [box]);
}
