import { useEffect } from 'react';
import { useHere } from '../classroom/here.ts';
import { Store, useStore } from '../store.ts';
import type { StaffTools } from './tools.ts';

const tools = new Store<StaffTools | null>(null);
let asked = false;

/** Loads them, once; what a broken line kept back is asked for again by whatever needs it next. */
export function loadStaffTools(): void {
  if (asked) return;
  asked = true;
  import('./tools.ts').then(
    ({ staffTools }) => tools.set(staffTools),
    () => {
      asked = false;
    },
  );
}

/**
 * The tools of who teaches; null for everybody else, and until they are here. They are asked for before the class is
 * drawn and are no `lazy` components, so that a panel which opens has its content, and the focus a place to go, at once.
 */
export function useStaffTools(): StaffTools | null {
  const { staff } = useHere();
  const loaded = useStore(tools, (now) => now);
  useEffect(() => {
    if (staff) loadStaffTools();
  }, [staff]);
  return staff ? loaded : null;
}
