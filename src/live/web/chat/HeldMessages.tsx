import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './Chat.module.css';

/** What pupils wrote and nobody sees yet: shown or put aside, one press each. */
export function HeldMessages() {
  const { names } = useHere();
  const { held } = useClassState().chat;
  const send = useSend();
  if (held.length === 0) return null;
  return (
    <section className={styles.held} aria-label={m.live_chat_held({ count: held.length })}>
      <h3>{m.live_chat_held({ count: held.length })}</h3>
      <ul>
        {held.map(({ id, member, text, why, thread }) => {
          const name = names.of(member);
          const other = thread?.find((one) => one !== member);
          return (
            <li key={id} className={styles.line}>
              <p>
                <strong>{name}</strong>
                {other && <small>{m.live_chat_to({ name: names.of(other) })}</small>}
                {why === 'link' && <small>{m.live_chat_has_link()}</small>}
                <span>{plainOf(text)}</span>
              </p>
              <IconButton
                icon={Check}
                tone="on"
                label={m.live_chat_release({ name })}
                onClick={() => void send({ type: 'chat.release', message: id })}
              />
              <IconButton
                icon={Cross}
                label={m.live_chat_discard({ name })}
                onClick={() => void send({ type: 'chat.discard', message: id })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
