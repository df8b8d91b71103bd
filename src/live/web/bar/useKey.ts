import { shortcuts } from '../keys/kept-shortcuts.ts';
import { useStore } from '../store.ts';

/** The key of a tool, to be told; null while keys are off. */
export const useKey = (action: 'hands' | 'lock' | 'people'): string | null =>
  useStore(shortcuts, ({ on, keys }) => (on ? keys[action].toUpperCase() : null));
