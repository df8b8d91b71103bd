import type { Begun } from './begun.ts';
import { useHere } from './classroom/here.ts';
import { useStore } from './store.ts';

/** One of the things that are begun, and how it is changed. */
export function useBegun<F extends keyof Begun>(
  field: F,
): readonly [Begun[F], (change: (now: Begun[F]) => Begun[F]) => void] {
  const { begun } = useHere().session;
  const value = useStore(begun, (all) => all[field]);
  return [value, (change) => begun.update((all) => ({ ...all, [field]: change(all[field]) }))];
}
