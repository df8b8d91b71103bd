import { useEffect, useRef } from 'react';
import { shortcuts } from './kept-shortcuts.ts';
import { type Action, actionOf } from './shortcuts.ts';

const WRITING = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [role=menu]';
/** Where arrows move something already. */
const ARROWS = 'input, [role=slider], [role=listbox], [role=tablist], [role=log], aside';

/** Runs what a key stands for. An action that is not given does nothing. */
export function useShortcuts(run: Partial<Record<Action, () => void>>): void {
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const meant = event.key.startsWith('Arrow') ? `${WRITING}, ${ARROWS}` : WRITING;
      const writing = target !== null && (target.isContentEditable || target.closest(meant) !== null);
      const { key, ctrlKey, altKey, metaKey, repeat } = event;
      const action = actionOf({ key, ctrlKey, altKey, metaKey, repeat, writing }, shortcuts.get());
      const act = action && current.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
