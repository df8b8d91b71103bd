import { Peg } from '#kit/web/ui/Peg.tsx';
import { useMemberEntries } from '../panel/useMemberEntries.ts';
import { type OnePegProps, usePeg } from './usePeg.tsx';

/** For who teaches: a peg that holds what can be done for its pupil. */
export function PegWithMenu({ entry, staged, reaction }: OnePegProps) {
  const peg = usePeg(entry, staged, reaction);
  const entries = useMemberEntries(entry);
  if (entries.length === 0) return <Peg {...peg} />;
  return <Peg {...peg} menu={{ label: entry.name, entries, heading: <strong>{entry.name}</strong> }} />;
}
