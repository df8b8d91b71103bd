import { useMemo, useRef } from 'react';
import { groupOf } from '../../model/groups/select.ts';
import type { MemberId } from '../../model/ids.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import type { Entry } from '../roll/roll.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import type { Stage } from '../stage/stage.ts';
import { useSize } from '../useSize.ts';
import styles from './Edge.module.css';
import { Pegs } from './Pegs.tsx';
import { useScrolls } from './useScrolls.ts';

interface EdgeProps {
  readonly roll: readonly Entry[];
  readonly stage: Stage;
}

/** Below the stage: whose turn it is, and the line of pegs. In a group the faces are pegs enough. */
export function Edge({ roll, stage }: EdgeProps) {
  const apart = useApart();
  if (apart && stage.kind === 'grid') return null;
  return <Rails roll={apart ? roll.filter(({ id }) => !apart(id)) : roll} stage={stage} />;
}

/** What scrolls is reached by the keyboard: the staff's by its pegs. */
function Rails({ roll, stage }: EdgeProps) {
  const tools = useStaffTools();
  const rails = useRef<HTMLDivElement>(null);
  const { width } = useSize(rails);
  const scrolls = useScrolls(rails);
  const staged = useMemo(() => new Set(stagedIn(stage)), [stage]);
  const pegs = roll.filter(({ kind, here, id }) => kind !== 'staff' || (here && !staged.has(id)));
  return (
    <div className={styles.edge}>
      {tools && <tools.HandsLine roll={roll} />}
      <div ref={rails} className={styles.rails} {...(scrolls && !tools && { tabIndex: 0 })}>
        <Pegs roll={pegs} staged={staged} width={width} />
      </div>
    </div>
  );
}

/** Who is not where a learner in a group is; null for who sees the whole class. */
function useApart(): ((member: MemberId) => boolean) | null {
  const { me, staff } = useHere();
  const state = useClassState();
  const group = groupOf(state, me);
  return staff || group === null ? null : (member) => groupOf(state, member) !== group;
}

function stagedIn(stage: Stage): readonly MemberId[] {
  switch (stage.kind) {
    case 'words':
    case 'nobody':
      return [];
    case 'teacher':
      return [stage.teacher, ...stage.beside];
    case 'floor':
      return [stage.main, ...stage.beside];
    case 'screen':
    case 'own-screen':
    case 'slide':
    case 'board':
      return stage.beside;
    case 'grid':
      return stage.faces;
  }
}
