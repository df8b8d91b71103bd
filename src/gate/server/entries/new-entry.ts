import { type Clock, type Instant, seconds } from '#kit/model/clock.ts';
import { GRACE, SLOT } from '../../model/constants.ts';
import type { Entries, Entry } from '../credentials/entry.ts';
import type { Holder } from '../credentials/holder.ts';

export interface SignedEntry {
  readonly token: string;
  readonly ends: Instant;
}

export type NewEntry = (who: Holder) => SignedEntry;

const LASTS_MS = seconds(SLOT + GRACE);

/** Gives each who comes in an entry of its own instant, so that of two it is known which came later (G11). */
export function newEntries(entries: Entries, clock: Clock): NewEntry {
  let last = 0;
  return (who) => {
    last = Math.max(last + 1, clock.now());
    const ends = last + LASTS_MS;
    return { token: entries.sign({ ...who, issued: last, renewed: last, ends }), ends };
  };
}

/** The same entry, from now on. */
export function renewed(entries: Entries, entry: Entry, now: Instant): SignedEntry {
  const ends = now + LASTS_MS;
  return { token: entries.sign({ ...entry, renewed: Math.max(entry.renewed + 1, now), ends }), ends };
}
