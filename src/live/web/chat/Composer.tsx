import { type FormEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import type { Recipient } from '../../model/chat/commands.ts';
import { useHere, useSend } from '../classroom/here.ts';
import { Send } from '../icons.ts';
import { useBegun } from '../useBegun.ts';
import styles from './Chat.module.css';
import { RecipientSelect } from './RecipientSelect.tsx';

const LONGEST = 2_000;

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly to: Recipient;
  readonly options: readonly Recipient[];
  readonly choose: (to: Recipient) => void;
}

/** Return sends, Shift and Return begin a line. What was refused comes back to be changed. */
export function Composer({ field, to, options, choose }: ComposerProps) {
  const id = useId();
  const { names } = useHere();
  const send = useSend();
  const [text, setText] = useBegun('message');

  const say = async (event?: FormEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText(() => '');
    field.current?.focus();
    const accepted = await send({ type: 'chat.say', text: said, to });
    if (!accepted) setText((now) => (now === '' ? said : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void say();
  };

  const several = options.length > 1;
  const label =
    to === 'all'
      ? m.live_write()
      : to === 'staff'
        ? m.live_write_staff()
        : to === 'group'
          ? m.live_group_write()
          : m.live_write_to({ name: names.of(to.member) });
  return (
    <form className={styles.composer} onSubmit={(event) => void say(event)}>
      <label htmlFor={id}>{several ? <VisuallyHidden>{label}</VisuallyHidden> : label}</label>
      {several && (
        <span className={styles.to}>
          <span aria-hidden="true">{m.live_write_word()}</span>
          <RecipientSelect {...{ to, options, choose }} />
        </span>
      )}
      <textarea
        ref={field}
        id={id}
        rows={Math.min(5, text.split('\n').length)}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => setText(() => target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        icon={Send}
        label={m.live_send()}
        type="submit"
        tone={text.trim() === '' ? 'plain' : 'on'}
      />
    </form>
  );
}
