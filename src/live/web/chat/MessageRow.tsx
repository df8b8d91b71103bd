import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Bin } from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { Message } from '../../model/chat/state.ts';
import { isStaff } from '../../model/standing.ts';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './Chat.module.css';

interface MessageRowProps {
  readonly message: Message;
  /** The one before is of the same person: the name is not said again. */
  readonly follows: boolean;
}

export function MessageRow({ message, follows }: MessageRowProps) {
  const { me, staff, names } = useHere();
  const state = useClassState();
  const send = useSend();
  const text = plainOf(message.text);
  const own = message.member === me;
  const mayDelete = text !== null && (own || staff) && state.session?.phase === 'open';
  return (
    <li className={classes(styles.message, own && styles.own, follows && styles.follows)}>
      {!follows && (
        <p className={styles.by}>
          <strong>{names.of(message.member)}</strong>
          {isStaff(state, message.member) && <span>{m.live_role_staff()}</span>}
          <time dateTime={new Date(message.at).toISOString()}>{timeOfDay(message.at)}</time>
        </p>
      )}
      <div className={styles.line}>
        {text === null ? <p className={styles.gone}>{m.live_message_gone()}</p> : <p>{text}</p>}
        {mayDelete && (
          <IconButton
            icon={Bin}
            label={m.live_delete_message()}
            className={styles.delete}
            onClick={() => void send({ type: 'chat.delete', message: message.id })}
          />
        )}
      </div>
    </li>
  );
}

/** Sent, and not acknowledged yet. */
export function PendingRow({ text }: { readonly text: string }) {
  return (
    <li className={classes(styles.message, styles.own, styles.pending)}>
      <div className={styles.line}>
        <p>{text}</p>
        <small>{m.live_sending()}</small>
      </div>
    </li>
  );
}
