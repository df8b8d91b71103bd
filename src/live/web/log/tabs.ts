import type { StreamItem } from '../../model/delivery/delivered.ts';
import type { Link } from './link.ts';

/** What the tabs of one person in one classroom tell each other. */
export type TabMessage =
  | { readonly kind: 'item'; readonly item: StreamItem }
  | { readonly kind: 'link'; readonly link: Link }
  /** A tab that follows needs a snapshot and the state of the line. */
  | { readonly kind: 'hello' }
  /** Somebody looks at a tab that follows: whoever leads should not sit out a pause. */
  | { readonly kind: 'wake' };

export interface Tabs {
  tell(message: TabMessage): void;
  close(): void;
}

/** A page that was opened without TLS on a network address has no locks: each tab then leads alone. */
export function openTabs(name: string, hear: (message: TabMessage) => void): Tabs {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
    return { tell() {}, close() {} };
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => hear(data as TabMessage);
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Runs `lead` in one tab at a time; when that tab goes, in another. Ends with the signal. */
export async function leadAlone(name: string, signal: AbortSignal, lead: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return lead();
  await navigator.locks.request(name, { signal }, lead).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
