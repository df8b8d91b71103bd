import type { Instant } from '#kit/model/clock.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { boardBefore } from '../../model/board/select.ts';
import { linesBefore } from '../../model/captions/select.ts';
import type { ClassState } from '../../model/state.ts';
import { Said } from '../captions/Said.tsx';
import { conversationOf } from '../chat/conversation.ts';
import { MessageRow } from '../chat/MessageRow.tsx';
import { useHere } from '../classroom/here.ts';
import { lookOf } from '../slides/look.ts';
import { Sheet } from '../slides/Sheet.tsx';
import { usePageWords } from '../slides/usePageWords.ts';
import styles from './Replay.module.css';
import { ReplayedBoard } from './ReplayedBoard.tsx';

/** So many messages are read beside a slide; the rest is found by searching. */
const MESSAGES = 30;

interface SceneProps {
  readonly state: ClassState;
  readonly at: Instant;
}

/** What the class had before it at one moment. */
export function Scene({ state, at }: SceneProps) {
  const { me } = useHere();
  const look = lookOf({ ...state, roster: { ...state.roster, staff: [] } }, me, null);
  const board = boardBefore(state, me);
  const { language } = state.captions;
  const conversation = conversationOf(state.chat, me).slice(-MESSAGES);
  return (
    <div className={styles.scene}>
      <section className={styles.shown} aria-label={m.live_stage()} data-ground="slate">
        {board ? (
          <ReplayedBoard board={board} />
        ) : look ? (
          <ReplayedSheet look={look} />
        ) : (
          <p>{m.live_replay_nothing_shown()}</p>
        )}
        {language && (
          <div className={styles.captions}>
            <Said lines={linesBefore(state, me)} now={at} language={language} />
          </div>
        )}
      </section>
      <section className={styles.said} aria-label={m.live_chat()}>
        <h2>{m.live_chat()}</h2>
        <ul>
          {conversation.map((spoken, i) => (
            <MessageRow key={spoken.message.id} spoken={spoken} before={conversation[i - 1]} />
          ))}
        </ul>
        {conversation.length === 0 && <p>{m.live_replay_nothing_said()}</p>}
      </section>
    </div>
  );
}

function ReplayedSheet({ look }: { readonly look: NonNullable<ReturnType<typeof lookOf>> }) {
  const words = usePageWords(look);
  return <Sheet look={look} words={words} />;
}
