import { useEffect, useState } from 'react';
import { useHere, useLog } from '../classroom/here.ts';
import { useStore } from '../store.ts';

/** On a good line a gesture is with the class sooner than this, and nothing need be said. */
const SOON_MS = 1_500;

/** Whether what waits on its way to the class is to be shown so. */
export function usePale(): boolean {
  const { drafts } = useHere().session;
  const since = useStore(drafts.view, (view) => view.since);
  const live = useLog((view) => view.link.kind === 'live');
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (since === null) return;
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && (late || !live);
}
