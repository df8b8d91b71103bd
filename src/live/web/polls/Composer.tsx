import { type FormEvent, useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { FEWEST_TOGETHER } from '../../model/polls/ballots.ts';
import type { PollId } from '../../model/polls/ids.ts';
import { draftOf } from '../../model/polls/select.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import { useBegun } from '../useBegun.ts';
import { useOnce } from '../useOnce.ts';
import { commandOf, empty, isReady, type Written } from './composed.ts';
import { OptionFields } from './OptionFields.tsx';
import styles from './Polls.module.css';
import { kindName } from './wording.ts';

const KINDS = ['yes-no', 'choice', 'words'] as const;

/** A new question: yes or no is one press away; all the rest only when it is wanted. */
export function Composer({ open }: { readonly open: boolean }) {
  const send = useSend();
  const [begun, setBegun] = useBegun('question');
  const written = begun ?? empty;
  const change = (part: Partial<Written>) => setBegun((now) => ({ ...(now ?? empty), ...part }));
  const ready = isReady(written);
  const [busy, once] = useOnce();
  const { polls } = useClassState();
  const { from } = written;
  const form = useFocusWhenTakenUp(from);
  const give = async (type: 'poll.ask' | 'poll.prepare') => {
    if (!(await send({ type, ...commandOf(written) }))) return;
    setBegun(() => ({ ...empty, kind: written.kind }));
    if (from && draftOf(polls, from)) await send({ type: 'poll.discard', poll: from });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void once(() => give(open ? 'poll.ask' : 'poll.prepare'));
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <Segmented
        label={m.live_poll_kind()}
        value={written.kind}
        options={KINDS.map((value) => ({ value, name: kindName(value) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={m.live_poll_question()}
        hint={m.live_poll_question_hint()}
        maxLength={300}
        autoComplete="off"
        value={written.question}
        onChange={(event) => change({ question: event.target.value })}
      />
      {written.kind === 'choice' && <OptionFields written={written} onChange={change} />}
      <Switch checked={written.anonymous} onChange={(anonymous) => change({ anonymous })}>
        {m.live_poll_anonymous()}
      </Switch>
      {written.anonymous && <p className={styles.hint}>{m.live_poll_few({ fewest: FEWEST_TOGETHER })}</p>}
      <div className={styles.tools}>
        {open && (
          <Button kind="primary" type="submit" disabled={!ready} busy={busy}>
            {m.live_poll_ask()}
          </Button>
        )}
        <Button disabled={!ready} busy={busy} onClick={() => void once(() => give('poll.prepare'))}>
          {m.live_poll_prepare()}
        </Button>
      </div>
    </form>
  );
}

/** The button that took it up is gone: the focus goes to what is there to be changed. */
function useFocusWhenTakenUp(from: PollId | null) {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(from);
  useEffect(() => {
    if (from && before.current !== from)
      form.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus();
    before.current = from;
  }, [from]);
  return form;
}
