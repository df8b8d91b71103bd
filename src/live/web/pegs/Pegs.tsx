import * as m from '#kit/web/i18n/generated/messages.js';
import { Peg, PegLine } from '#kit/web/ui/Peg.tsx';
import type { MemberId } from '../../model/ids.ts';
import { useMedia } from '../classroom/here.ts';
import { useReactions } from '../reactions/useReactions.ts';
import type { Entry } from '../roll/roll.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { pegColumns } from './columns.ts';
import { type OnePegProps, usePeg } from './usePeg.tsx';

interface PegsProps {
  readonly roll: readonly Entry[];
  /** Who is on the stage already: their peg keeps the coat. */
  readonly staged: ReadonlySet<MemberId>;
  /** Of the rail, in pixels. */
  readonly width: number;
}

/** A name of eight letters, six of them on the narrowest phone; and a face that can be told. */
const LEAST = { tiny: 56, small: 80 } as const;

/** The class along the edge, each at their own place. For a teacher each peg holds what can be done for its pupil. */
export function Pegs({ roll, staged, width }: PegsProps) {
  const tools = useStaffTools();
  const seen = useMedia(({ faces }) =>
    roll.some(({ id }) => !staged.has(id) && (faces.get(id)?.camera ?? null) !== null),
  );
  const reactions = useReactions();
  const size = seen ? 'small' : 'tiny';
  const columns = pegColumns(roll.length, width, LEAST[size]);
  return (
    <PegLine
      size={size}
      aria-label={m.live_pegs()}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {roll.map((entry) =>
        tools && entry.kind !== 'staff' ? (
          <tools.PegWithMenu
            key={entry.id}
            entry={entry}
            staged={staged.has(entry.id)}
            reaction={reactions.get(entry.id)}
          />
        ) : (
          <PlainPeg
            key={entry.id}
            entry={entry}
            staged={staged.has(entry.id)}
            reaction={reactions.get(entry.id)}
          />
        ),
      )}
    </PegLine>
  );
}

function PlainPeg({ entry, staged, reaction }: OnePegProps) {
  return <Peg {...usePeg(entry, staged, reaction)} />;
}
