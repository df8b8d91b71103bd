import { useLayoutEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { maySay } from '../../model/chat/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { useStore } from '../store.ts';
import styles from './Chat.module.css';
import { Composer } from './Composer.tsx';
import { MessageRow, PendingRow } from './MessageRow.tsx';

/** What the class writes. Plain text only: nothing in it leads anywhere or is ever markup. */
export function ChatPanel({ close }: { readonly close: () => void }) {
  const voice = useVoice();
  const { me, session } = useHere();
  const state = useClassState();
  const pending = useStore(session.log.outbox.pending, (all) => all);
  const { messages } = state.chat;
  const list = useRef<HTMLUListElement>(null);
  useStickToEnd(list, messages.length + pending.length);
  return (
    <Panel
      title={m.live_chat()}
      onClose={{ label: m.live_close_panel(), act: close }}
      foot={maySay(state, me) ? <Composer /> : <p>{m.live_chat_locked_explained({ voice })}</p>}
      className={styles.panel}
    >
      {messages.length === 0 && <p className={styles.empty}>{m.live_chat_empty()}</p>}
      <ul ref={list} className={styles.messages} aria-label={m.live_chat()}>
        {messages.map((message, i) => (
          <MessageRow
            key={message.id}
            message={message}
            follows={messages[i - 1]?.member === message.member}
          />
        ))}
        {pending.map(
          ({ key, command }) => command.type === 'chat.say' && <PendingRow key={key} text={command.text} />,
        )}
      </ul>
    </Panel>
  );
}

/** A reader at the end stays there when a message comes; one who went back to read is left alone. */
function useStickToEnd(list: React.RefObject<HTMLUListElement | null>, count: number): void {
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const box = list.current?.parentElement;
    if (!box) return;
    const watch = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    };
    box.addEventListener('scroll', watch, { passive: true });
    return () => box.removeEventListener('scroll', watch);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message more moves the end.
  useLayoutEffect(() => {
    const box = list.current?.parentElement;
    if (box && atEnd.current) box.scrollTop = box.scrollHeight;
  }, [list, count]);
}
