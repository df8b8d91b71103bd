import { useEffect, useRef } from 'react';
import { shortcuts } from './kept-shortcuts.ts';

/** Where the space bar means something already. */
const TAKEN =
  'a, button, input, textarea, select, summary, [role], [contenteditable], [tabindex]:not([tabindex="-1"])';

/** The space bar, held down outside of anything that it would press, opens the microphone for so long. */
export function useHoldToTalk(talk: (on: boolean) => void): void {
  const current = useRef(talk);
  current.current = talk;
  useEffect(() => {
    let held = false;
    const end = () => {
      if (held) current.current(false);
      held = false;
    };
    const down = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!shortcuts.get().on || (event.target instanceof Element && event.target.closest(TAKEN))) return;
      event.preventDefault();
      if (event.repeat || held) return;
      held = true;
      current.current(true);
    };
    const up = (event: KeyboardEvent) => event.code === 'Space' && end();
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    window.addEventListener('blur', end);
    return () => {
      end();
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
      window.removeEventListener('blur', end);
    };
  }, []);
}
