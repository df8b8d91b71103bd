import { useSyncExternalStore } from 'react';

/** A phone, or a window as narrow: the one width at which the class changes its order. */
const NARROW = '(max-width: 47.99rem)';

const query = () => window.matchMedia(NARROW);

function subscribe(listener: () => void): () => void {
  const list = query();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
