import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { classes } from '#kit/web/ui/classes.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { Recipient } from '../../model/chat/commands.ts';
import { isStaff } from '../../model/standing.ts';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Bin, Reply } from '../icons.ts';
import styles from './Chat.module.css';
import { addresseeOf, type Spoken } from './conversation.ts';
import { Words } from './Words.tsx';

interface MessageRowProps {
  readonly spoken: Spoken;
  /** The one before: of the same person to the same, the name is not said again. */
  readonly before: Spoken | undefined;
  /** Begins an answer to one pupil alone. */
  readonly answer?: (to: Recipient) => void;
}

export function MessageRow({ spoken, before, answer }: MessageRowProps) {
  const { me, staff, names } = useHere();
  const voice = useVoice();
  const state = useClassState();
  const send = useSend();
  const { message, thread, waits } = spoken;
  const text = plainOf(message.text);
  const own = message.member === me;
  const byStaff = isStaff(state, message.member);
  const follows = before !== undefined && isSame(before, spoken);
  const running = state.session?.phase === 'open';
  const mayDelete = text !== null && (own || staff) && running;
  const addressee = addresseeOf(spoken, me);
  return (
    <li
      className={classes(
        styles.message,
        own && styles.own,
        follows && styles.follows,
        thread && styles.aside,
      )}
    >
      {!follows && (
        <p className={styles.by}>
          <strong>{names.of(message.member)}</strong>
          {byStaff && <span>{m.live_role_staff()}</span>}
          {addressee && (
            <span>
              {addressee === 'staff'
                ? m.live_chat_to_staff()
                : typeof addressee === 'number'
                  ? m.live_group_to({ number: addressee })
                  : addressee === 'you'
                    ? m.live_chat_to_you()
                    : m.live_chat_to({ name: names.of(addressee) })}
            </span>
          )}
          <time dateTime={new Date(message.at).toISOString()}>{timeOfDay(message.at)}</time>
        </p>
      )}
      <div className={styles.line}>
        {text === null ? (
          <p className={styles.gone}>{m.live_message_gone()}</p>
        ) : (
          <p>
            <Words text={text} links={byStaff || state.chat.links} />
            {waits && (
              <small>{waits === 'link' ? m.live_chat_waits_link({ voice }) : m.live_chat_waits()}</small>
            )}
          </p>
        )}
        {answer && running && thread?.[0] !== undefined && !own && !byStaff && (
          <IconButton
            icon={Reply}
            label={m.live_chat_answer({ name: names.of(message.member) })}
            className={styles.tool}
            onClick={() => answer({ member: message.member })}
          />
        )}
        {mayDelete && (
          <IconButton
            icon={Bin}
            label={m.live_delete_message()}
            className={classes(styles.tool, styles.delete)}
            onClick={() => void send({ type: 'chat.delete', message: message.id })}
          />
        )}
      </div>
    </li>
  );
}

const isSame = (a: Spoken, b: Spoken): boolean =>
  a.message.member === b.message.member &&
  (a.thread?.join(' ') ?? null) === (b.thread?.join(' ') ?? null) &&
  a.group === b.group;

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
