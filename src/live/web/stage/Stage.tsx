import { lazy, type ReactNode, Suspense, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { MemberId } from '../../model/ids.ts';
import type { BoardDesk } from '../board/useBoard.ts';
import { useVoice } from '../classroom/voice.ts';
import { SlideView } from '../slides/SlideView.tsx';
import type { SlideDesk } from '../slides/useSlides.ts';
import { useSize } from '../useSize.ts';
import { columnsFor } from './columns.ts';
import { Face } from './Face.tsx';
import { OwnScreen, Screen } from './Screen.tsx';
import styles from './Stage.module.css';
import type { Stage as Shown } from './stage.ts';

const BoardView = lazy(() => import('../board/BoardView.tsx'));

interface StageProps {
  readonly stage: Shown;
  readonly slides: SlideDesk;
  readonly boards: BoardDesk;
}

/** What the class looks at. */
export function Stage({ stage, slides, boards }: StageProps) {
  return (
    <section
      className={styles.stage}
      data-ground="slate"
      data-shared={'beside' in stage && stage.beside.length > 0}
      data-slide={stage.kind === 'slide' || stage.kind === 'board'}
      aria-label={m.live_stage()}
    >
      <Content stage={stage} slides={slides} boards={boards} />
    </section>
  );
}

function Content({ stage, slides, boards }: StageProps) {
  const voice = useVoice();
  switch (stage.kind) {
    case 'words':
      return <p className={styles.words}>{m.live_media_down()}</p>;
    case 'nobody':
      return <p className={styles.words}>{m.live_nobody({ voice })}</p>;
    case 'teacher':
      return (
        <Beside members={stage.beside}>
          <Face member={stage.teacher} size="whole" />
        </Beside>
      );
    case 'floor':
      return (
        <Beside members={stage.beside}>
          <Face member={stage.main} size="whole" />
        </Beside>
      );
    case 'screen':
      return (
        <Beside members={stage.beside}>
          <Screen by={stage.by} />
        </Beside>
      );
    case 'own-screen':
      return (
        <Beside members={stage.beside}>
          <OwnScreen />
        </Beside>
      );
    case 'slide':
      return (
        <Beside members={stage.beside}>
          {slides.look && <SlideView desk={slides} look={slides.look} />}
        </Beside>
      );
    case 'board':
      return (
        <Beside members={stage.beside}>
          <Suspense fallback={<p className={styles.words}>{m.live_board_coming()}</p>}>
            {boards.board && <BoardView desk={boards} board={boards.board} />}
          </Suspense>
        </Beside>
      );
    case 'grid':
      return <Grid members={stage.faces} />;
  }
}

interface BesideProps {
  readonly members: readonly MemberId[];
  readonly children: ReactNode;
}

function Beside({ members, children }: BesideProps) {
  if (members.length === 0) return <div className={styles.alone}>{children}</div>;
  return (
    <div className={styles.shared}>
      {children}
      <div className={styles.beside}>
        {members.map((member) => (
          <Face key={member} member={member} />
        ))}
      </div>
    </div>
  );
}

function Grid({ members }: { readonly members: readonly MemberId[] }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const columns = columnsFor(members.length, width, height);
  return (
    <div
      ref={box}
      className={styles.grid}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {members.map((member) => (
        <Face key={member} member={member} />
      ))}
    </div>
  );
}
