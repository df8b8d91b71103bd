import type { PegMarks } from '#kit/web/ui/Peg.tsx';
import type { ReactionKind } from '../../model/reactions/kinds.ts';
import { useMedia } from '../classroom/here.ts';
import { drawn, wordOf } from '../reactions/drawn.ts';
import type { Entry } from '../roll/roll.ts';
import { FaceVideo } from '../stage/FaceVideo.tsx';
import styles from './Pegs.module.css';

export interface OnePegProps {
  readonly entry: Entry;
  readonly staged: boolean;
  readonly reaction: ReactionKind | undefined;
}

/** What hangs on somebody's peg now. */
export function usePeg(
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
