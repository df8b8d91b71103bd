import { type RefObject, useEffect } from 'react';

const WRITING = 'textarea, input, [contenteditable=true]';

/** A single letter is a key of the class on the board, too, and calls no tool of Excalidraw's. */
export function useClassKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const pass = (event: KeyboardEvent) => {
      const { key, code, ctrlKey, metaKey, altKey, repeat } = event;
      if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
      event.stopPropagation();
      if (key === ' ') event.preventDefault();
      else document.dispatchEvent(new KeyboardEvent('keydown', { key, code, repeat, cancelable: true }));
    };
    element.addEventListener('keydown', pass, { capture: true });
    return () => element.removeEventListener('keydown', pass, { capture: true });
  }, [box]);
}
