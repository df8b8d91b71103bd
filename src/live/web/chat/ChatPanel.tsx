import { useLayoutEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import type { Recipient } from '../../model/chat/commands.ts';
import { maySay, peersMayWrite } from '../../model/chat/select.ts';
import { groupOf } from '../../model/groups/select.ts';
import { quiet } from '../../model/locks/select.ts';
import { isLearner } from '../../model/standing.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { useStore } from '../store.ts';
import { useBegun } from '../useBegun.ts';
import styles from './Chat.module.css';
import { Composer } from './Composer.tsx';
import { conversationOf, recipientsOf, sameRecipient } from './conversation.ts';
import { MessageRow, PendingRow } from './MessageRow.tsx';

/** What the class writes: to all, to the teacher, to one another where that is allowed. */
export function ChatPanel({ close }: { readonly close: () => void }) {
  const { me, staff, session, names } = useHere();
  const state = useClassState();
  const tools = useStaffTools();
  const pending = useStore(session.log.outbox.pending, (all) => all);
  const [wanted, setWanted] = useBegun('recipient');
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const conversation = conversationOf(state.chat, me);
  const recipients = recipientsOf(state, names, me, staff);
  const place = groupOf(state, me);
  // Who comes to another place writes there first.
  const chosen = wanted?.place === place ? wanted.to : null;
  const to = recipients.find((one) => chosen && sameRecipient(one, chosen)) ?? recipients[0];
  const choose = (recipient: Recipient) => setWanted(() => ({ to: recipient, place }));
  useStickToEnd(list, conversation.length + pending.length);
  const answer = (recipient: Recipient) => {
    choose(recipient);
    field.current?.focus();
  };
  return (
    <Panel
      title={m.live_chat()}
      onClose={{ label: m.live_close_panel(), act: close }}
      foot={
        <>
          {tools && <tools.HeldMessages />}
          <Rules />
          {to !== undefined && <Composer field={field} to={to} options={recipients} choose={choose} />}
        </>
      }
      className={styles.panel}
    >
      {conversation.length === 0 && <p className={styles.empty}>{m.live_chat_empty()}</p>}
      <ul ref={list} className={styles.messages} aria-label={m.live_chat()}>
        {conversation.map((spoken, i) => (
          <MessageRow
            key={spoken.message.id}
            spoken={spoken}
            before={conversation[i - 1]}
            {...(staff && { answer })}
          />
        ))}
        {pending.map(
          ({ key, command }) => command.type === 'chat.say' && <PendingRow key={key} text={command.text} />,
        )}
      </ul>
    </Panel>
  );
}

/** What of writing is closed now, and who reads what. */
function Rules() {
  const voice = useVoice();
  const { me, staff } = useHere();
  const state = useClassState();
  const { chat } = state;
  if (staff) return null;
  if (!isLearner(state, me)) return <p>{m.live_visit_listens()}</p>;
  if (!maySay(state, me)) {
    const sleeps = quiet(state) && maySay(state, me, 'staff');
    return <p>{sleeps ? m.live_quiet_chat({ voice }) : m.live_chat_locked_explained({ voice })}</p>;
  }
  const rules = [
    ...(chat.moderated ? [m.live_chat_moderated_explained({ voice })] : []),
    ...(peersMayWrite(chat) ? [m.live_chat_peers_explained({ voice })] : []),
  ];
  return rules.map((rule) => (
    <p key={rule} className={styles.rule}>
      {rule}
    </p>
  ));
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
