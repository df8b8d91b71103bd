import { useRef, useState } from 'react';

/** The second press of a double click comes within this. */
const DOUBLE_MS = 500;

/** A press that counts once: while it is on its way, and for the time of a double click, another one does nothing. */
export function useOnce(): readonly [busy: boolean, once: (act: () => Promise<unknown>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const held = useRef(false);
  return [
    busy,
    async (act) => {
      if (held.current) return;
      held.current = true;
      setBusy(true);
      try {
        await Promise.all([act(), new Promise((resolve) => setTimeout(resolve, DOUBLE_MS))]);
      } finally {
        held.current = false;
        setBusy(false);
      }
    },
  ];
}
