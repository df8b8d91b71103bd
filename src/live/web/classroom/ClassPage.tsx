import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isLearner } from '../../model/standing.ts';
import { Bar } from '../bar/Bar.tsx';
import type { Side } from '../bar/props.ts';
import { useClassActions } from '../bar/useClassActions.ts';
import { useBoard } from '../board/useBoard.ts';
import { CaptionsLine } from '../captions/CaptionsLine.tsx';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { useUnread } from '../chat/useUnread.ts';
import { GroupsLine } from '../groups/GroupsLine.tsx';
import { useHoldToTalk } from '../keys/useHoldToTalk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { PeoplePanel } from '../panel/PeoplePanel.tsx';
import { Edge } from '../pegs/Edge.tsx';
import { useScrolls } from '../pegs/useScrolls.ts';
import { PollCard } from '../polls/PollCard.tsx';
import { rollOf } from '../roll/roll.ts';
import { useSlides } from '../slides/useSlides.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { Stage } from '../stage/Stage.tsx';
import { type Mode, useStage } from '../stage/useStage.ts';
import { Strip } from '../strip/Strip.tsx';
import styles from './ClassPage.module.css';
import { useClassState, useHere } from './here.ts';
import { TopLine } from './TopLine.tsx';

/** The lesson itself. */
export function ClassPage() {
  const { me, staff, session, names } = useHere();
  const state = useClassState();
  const tools = useStaffTools();
  const [mode, setMode] = useState<Mode>('speaker');
  const [side, setSide] = useState<Side>(null);
  const hands = useRef<HTMLElement>(null);
  const disturb = useRef<HTMLElement>(null);
  const strips = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(strips);
  const roll = useMemo(() => rollOf(state, names, me), [state, names, me]);
  const slides = useSlides();
  const boards = useBoard();
  const stage = useStage(mode, slides.look !== null, boards.board !== null);
  const actions = useClassActions();
  const unread = useUnread(side === 'chat');
  const toggleSide = (wanted: NonNullable<Side>) => setSide((now) => (now === wanted ? null : wanted));
  const showHands = useShowAt('people', setSide, hands);
  const showDisturb = useShowAt('order', setSide, disturb);

  useShortcuts({
    microphone: () => session.media.toggle('microphone'),
    hands: staff ? showHands : actions.toggleHand,
    people: () => toggleSide('people'),
    ...(slides.look &&
      stage.kind === 'slide' && { next: () => slides.turn(1), previous: () => slides.turn(-1) }),
    ...(staff && { lock: actions.toggleLock, quiet: actions.toggleQuiet, disturb: showDisturb }),
  });
  useHoldToTalk((on) => session.media.talk(on));
  useWriting(stage.kind === 'words', setSide);

  return (
    <div className={styles.class} data-side={side ?? 'none'}>
      <div className={styles.top}>
        <TopLine roll={roll} side={side} toggleSide={toggleSide} />
        <div ref={strips} className={styles.strips} {...(scrolls && { tabIndex: 0 })}>
          <div>
            <Strip />
            <GroupsLine />
            {isLearner(state, me) && <PollCard />}
            {tools && <tools.Captioning />}
            {tools && <tools.ImportLine of={slides.import} />}
          </div>
        </div>
      </div>
      <main className={styles.main}>
        <Stage stage={stage} slides={slides} boards={boards} />
        <CaptionsLine />
        <Edge roll={roll} stage={stage} />
      </main>
      {side && (
        <aside className={styles.side}>
          {side === 'people' && <PeoplePanel roll={roll} close={() => setSide(null)} hands={hands} />}
          {side === 'activities' && tools && <tools.ActivitiesPanel close={() => setSide(null)} />}
          {side === 'chat' && <ChatPanel close={() => setSide(null)} />}
          {side === 'order' && tools && <tools.OrderPanel close={() => setSide(null)} disturb={disturb} />}
        </aside>
      )}
      <Bar {...{ actions, mode, setMode, side, toggleSide, showHands, unread, slides, boards }} />
      {tools && <tools.DropZone desk={slides} />}
    </div>
  );
}

/** A class that goes on in writing needs its chat in sight; an engine that is back at once does not. */
const WRITING_AFTER_MS = 4_000;

function useWriting(writing: boolean, setSide: Dispatch<SetStateAction<Side>>): void {
  useEffect(() => {
    if (!writing) return;
    const timer = setTimeout(() => setSide((now) => now ?? 'chat'), WRITING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [writing, setSide]);
}

/** Opens a panel at one of its sections, and brings the focus there. */
function useShowAt(side: Side, setSide: (side: Side) => void, section: RefObject<HTMLElement | null>) {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) section.current?.querySelector('button')?.focus();
  }, [asked, section]);
  return () => {
    setSide(side);
    setAsked((n) => n + 1);
  };
}
