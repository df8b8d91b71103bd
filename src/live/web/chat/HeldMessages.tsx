import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useOnce } from '../useOnce.ts';
import styles from './Chat.module.css';

/** What pupils wrote and nobody sees yet: shown or put aside, one press each, or all that is here shown with one. */
export function HeldMessages() {
  const { names } = useHere();
  const { held } = useClassState().chat;
  const send = useSend();
  const [busy, once] = useOnce();
  if (held.length === 0) return null;
  /** One after the other, so that they are read in the order in which they were written. */
  const showAll = async () => {
    for (const { id } of held) await send({ type: 'chat.release', message: id });
  };
  return (
    <section className={styles.held} aria-label={m.live_chat_held({ count: held.length })}>
      <header>
        <h3>{m.live_chat_held({ count: held.length })}</h3>
        {held.length > 1 && (
          <Button busy={busy} onClick={() => void once(showAll)}>
            {m.live_chat_release_all()}
          </Button>
        )}
      </header>
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
              </p>
              <p className={styles.words}>{plainOf(text)}</p>
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
