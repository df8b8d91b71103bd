import { Peg } from '#kit/web/ui/Peg.tsx';
import { useMemberEntries } from '../panel/useMemberEntries.ts';
import { type OnePegProps, usePeg } from './usePeg.tsx';

/** A peg that holds what a teacher can do for who hangs there. */
export function PegWithMenu(props: OnePegProps) {
  const peg = usePeg(props);
  const { entry } = props;
  const entries = useMemberEntries(entry);
  if (entries.length === 0) return <Peg {...peg} />;
  return <Peg {...peg} menu={{ label: entry.name, entries, heading: <strong>{entry.name}</strong> }} />;
}
