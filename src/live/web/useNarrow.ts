import { useSyncExternalStore } from 'react';

/** A phone, at which the class changes its order; and where a teacher's dozen of tools has no room in one line. */
const limits = {
  phone: '(max-width: 47.99rem)',
  tablet: '(max-width: 61.99rem)',
  laptop: '(max-width: 79.99rem)',
} as const;

/** Whether the window is as narrow as that, or narrower. */
export function useAsNarrowAs(limit: keyof typeof limits): boolean {
  const query = limits[limit];
  return useSyncExternalStore(subscriptions[limit], () => window.matchMedia(query).matches);
}

export const useNarrow = (): boolean => useAsNarrowAs('phone');

const subscribeTo = (query: string) => (listener: () => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

const subscriptions = {
  phone: subscribeTo(limits.phone),
  tablet: subscribeTo(limits.tablet),
  laptop: subscribeTo(limits.laptop),
};
