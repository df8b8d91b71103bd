import * as m from '#kit/web/i18n/generated/messages.js';
import { Peg, PegLine, type PegMarks } from '#kit/web/ui/Peg.tsx';
import type { MemberId } from '../../model/ids.ts';
import type { ReactionKind } from '../../model/reactions/kinds.ts';
import { useHere, useMedia } from '../classroom/here.ts';
import { useMemberEntries } from '../panel/useMemberEntries.ts';
import { drawn, wordOf } from '../reactions/drawn.ts';
import { useReactions } from '../reactions/useReactions.ts';
import type { Entry } from '../roll/roll.ts';
import { FaceVideo } from '../stage/FaceVideo.tsx';
import { pegColumns } from './columns.ts';
import styles from './Pegs.module.css';

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
  const { staff } = useHere();
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
        staff && entry.kind !== 'staff' ? (
          <PegWithMenu
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

interface OnePegProps {
  readonly entry: Entry;
  readonly staged: boolean;
  readonly reaction: ReactionKind | undefined;
}

function PlainPeg({ entry, staged, reaction }: OnePegProps) {
  return <Peg {...usePeg(entry, staged, reaction)} />;
}

function PegWithMenu({ entry, staged, reaction }: OnePegProps) {
  const peg = usePeg(entry, staged, reaction);
  const entries = useMemberEntries(entry);
  if (entries.length === 0) return <Peg {...peg} />;
  return <Peg {...peg} menu={{ label: entry.name, entries, heading: <strong>{entry.name}</strong> }} />;
}

function usePeg(
  { id, short, here, you, hand, floor, micLocked }: Entry,
  staged: boolean,
  reaction: ReactionKind | undefined,
) {
  const face = useMedia((view) => view.faces.get(id));
  const marks: PegMarks = {
    ...(hand !== null && { hand }),
    ...(floor && { floor }),
    ...(face?.speaking && { speaking: true }),
    ...(micLocked && { microphone: 'locked' as const }),
    ...(reaction && { reaction: { icon: drawn[reaction], word: wordOf(reaction) } }),
  };
  const camera = here && !staged && face?.camera;
  return {
    id,
    name: short,
    here,
    you,
    marks,
    ...(camera && { face: <PegFace track={camera} own={face.own} /> }),
  };
}

function PegFace({ track, own }: { track: Parameters<typeof FaceVideo>[0]['track']; own: boolean }) {
  return (
    <span className={styles.face}>
      <FaceVideo track={track} mirrored={own} />
    </span>
  );
}
