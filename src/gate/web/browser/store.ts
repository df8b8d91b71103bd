import type { Store } from '../waiting/memory.ts';

/** What a browser keeps; one that keeps nothing, or no more, keeps the place for as long as the page is open. */
export function browserStore(): Store {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? attempt(() => localStorage.getItem(key)) ?? null,
    setItem(key, value) {
      kept.delete(key);
      if (attempt(() => localStorage.setItem(key, value)) === null) kept.set(key, value);
    },
    removeItem(key) {
      kept.delete(key);
      attempt(() => localStorage.removeItem(key));
    },
  };
}

/** Null when the browser refuses. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
