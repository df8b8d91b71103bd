import { useEffect, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
  readonly count: number;
}

/** Long enough to be read out; what a teacher deletes is not to be found in the page afterwards. */
const LINGER_MS = 5_000;

const nothing: Announcement = { text: '', urgent: false, count: 0 };

type Listener = (announcement: Announcement) => void;

const listeners = new Set<Listener>();
let count = 0;

/** Says something to a screen reader: a hand raised, a message. `assertive` cuts in; keep it for what cannot wait. */
export function announce(text: string, manner: 'polite' | 'assertive' = 'polite'): void {
  count += 1;
  for (const listener of listeners) listener({ text, urgent: manner === 'assertive', count });
}

/** The live regions, once in a page. The same sentence twice is said twice: it changes node each time. */
export function Announcer() {
  const [said, setSaid] = useState(nothing);
  useEffect(() => {
    listeners.add(setSaid);
    return () => {
      listeners.delete(setSaid);
    };
  }, []);
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid({ ...nothing, count: said.count }), LINGER_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const at = (urgent: boolean, parity: number) =>
    said.urgent === urgent && said.count % 2 === parity ? said.text : '';
  return (
    <VisuallyHidden>
      <span aria-live="polite">{at(false, 0)}</span>
      <span aria-live="polite">{at(false, 1)}</span>
      <span aria-live="assertive">{at(true, 0)}</span>
      <span aria-live="assertive">{at(true, 1)}</span>
    </VisuallyHidden>
  );
}
