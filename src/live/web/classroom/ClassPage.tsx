import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Bar } from '../bar/Bar.tsx';
import type { Side } from '../bar/props.ts';
import { useClassActions } from '../bar/useClassActions.ts';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { useUnread } from '../chat/useUnread.ts';
import { useHoldToTalk } from '../keys/useHoldToTalk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { PeoplePanel } from '../panel/PeoplePanel.tsx';
import { Edge } from '../pegs/Edge.tsx';
import { rollOf } from '../roll/roll.ts';
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
  const [mode, setMode] = useState<Mode>('speaker');
  const [side, setSide] = useState<Side>(null);
  const hands = useRef<HTMLElement>(null);
  const roll = useMemo(() => rollOf(state, names, me), [state, names, me]);
  const stage = useStage(mode);
  const actions = useClassActions();
  const unread = useUnread(side === 'chat');
  const toggleSide = (wanted: 'people' | 'chat') => setSide((now) => (now === wanted ? null : wanted));
  const showHands = useShowHands(setSide, hands);

  useShortcuts({
    microphone: () => session.media.toggle('microphone'),
    hands: staff ? showHands : actions.toggleHand,
    people: () => toggleSide('people'),
    ...(staff && { lock: actions.toggleLock }),
  });
  useHoldToTalk((on) => session.media.talk(on));
  useWriting(stage.kind === 'words', setSide);

  return (
    <div className={styles.class} data-side={side ?? 'none'}>
      <div className={styles.top}>
        <TopLine roll={roll} side={side} toggleSide={toggleSide} />
        <Strip />
      </div>
      <main className={styles.main}>
        <Stage stage={stage} />
        <Edge roll={roll} stage={stage} />
      </main>
      {side && (
        <aside className={styles.side}>
          {side === 'people' ? (
            <PeoplePanel roll={roll} close={() => setSide(null)} hands={hands} />
          ) : (
            <ChatPanel close={() => setSide(null)} />
          )}
        </aside>
      )}
      <Bar {...{ actions, mode, setMode, side, toggleSide, showHands, unread }} />
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

/** Opens the people at the hands, and brings the focus there. */
function useShowHands(setSide: (side: Side) => void, hands: RefObject<HTMLElement | null>) {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) hands.current?.querySelector('button')?.focus();
  }, [asked, hands]);
  return () => {
    setSide('people');
    setAsked((n) => n + 1);
  };
}
