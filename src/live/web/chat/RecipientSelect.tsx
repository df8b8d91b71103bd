import * as m from '#kit/web/i18n/generated/messages.js';
import { Down } from '#kit/web/icons/index.ts';
import type { Recipient } from '../../model/chat/commands.ts';
import { useHere } from '../classroom/here.ts';
import styles from './Chat.module.css';
import { keyOf } from './conversation.ts';

interface RecipientSelectProps {
  readonly to: Recipient;
  readonly options: readonly Recipient[];
  readonly choose: (to: Recipient) => void;
}

/** Whom the next message is for. */
export function RecipientSelect({ to, options, choose }: RecipientSelectProps) {
  const nameOf = useRecipientName();
  return (
    <span className={styles.recipient}>
      <select
        aria-label={m.live_chat_recipient()}
        value={keyOf(to)}
        onChange={(event) => {
          const chosen = options.find((option) => keyOf(option) === event.target.value);
          if (chosen) choose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={keyOf(option)} value={keyOf(option)}>
            {nameOf(option)}
          </option>
        ))}
      </select>
      <Down size={1} />
    </span>
  );
}

function useRecipientName(): (to: Recipient) => string {
  const { names, staff } = useHere();
  return (to) => {
    if (to === 'all') return m.live_chat_for_all();
    if (to === 'group') return m.live_group_for();
    if (to === 'staff') return staff ? m.live_chat_for_staff() : m.live_chat_for_teacher();
    return names.of(to.member);
  };
}
