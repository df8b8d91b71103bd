import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Send } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useSend } from '../classroom/here.ts';
import styles from './Chat.module.css';

const LONGEST = 2_000;

/** Return sends, Shift and Return begin a line. What was refused comes back to be changed. */
export function Composer() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useSend();
  const [text, setText] = useState('');

  const say = async (event?: FormEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    field.current?.focus();
    const accepted = await send({ type: 'chat.say', text: said });
    if (!accepted) setText((now) => (now === '' ? said : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void say();
  };

  return (
    <form className={styles.composer} onSubmit={(event) => void say(event)}>
      <label htmlFor={id}>{m.live_write()}</label>
      <textarea
        ref={field}
        id={id}
        rows={Math.min(5, text.split('\n').length)}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
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
