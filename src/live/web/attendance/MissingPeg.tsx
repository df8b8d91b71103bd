import * as m from '#kit/web/i18n/generated/messages.js';
import { Peg } from '#kit/web/ui/Peg.tsx';
import { useMemberEntries } from '../panel/useMemberEntries.ts';
import type { Entry } from '../roll/roll.ts';

interface MissingPegProps {
  readonly entry: Entry;
  readonly note: string | undefined;
}

/** The peg of a pupil who is not there, with what a teacher can do about them already. */
export function MissingPeg({ entry, note }: MissingPegProps) {
  const entries = useMemberEntries(entry);
  const { id, name, short } = entry;
  return (
    <Peg
      id={id}
      name={short}
      here={false}
      {...(note && { note })}
      {...(entries.length > 0 && { menu: { label: m.live_more_for({ name }), entries } })}
    />
  );
}
