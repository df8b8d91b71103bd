import * as m from '#kit/web/i18n/generated/messages.js';
import { Check } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { Draft } from '../../model/polls/state.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import { Bin, Pencil } from '../icons.ts';
import { useBegun } from '../useBegun.ts';
import { useOnce } from '../useOnce.ts';
import { empty, isBlank, writtenOf } from './composed.ts';
import styles from './Polls.module.css';
import { kindName, optionNames, titleOf } from './wording.ts';

interface KeptQuestionsProps {
  readonly open: boolean;
  /** Another question is asked now. */
  readonly running: boolean;
}

/** What is prepared, whole: to be asked, thrown away, or written anew while nothing else is. */
export function KeptQuestions({ open, running }: KeptQuestionsProps) {
  const send = useSend();
  const [busy, once] = useOnce();
  const [begun, setBegun] = useBegun('question');
  const { drafts } = useClassState().polls;
  if (drafts.length === 0) return null;
  return (
    <ul aria-label={m.live_poll_drafts()}>
      {drafts.map((draft) => {
        const title = titleOf(draft);
        return (
          <li key={draft.id} className={styles.kept}>
            <div>
              {title}
              <Expected draft={draft} />
            </div>
            {open && !running && (
              <Button
                aria-label={m.live_poll_ask_this({ title })}
                busy={busy}
                onClick={() => void once(() => send({ type: 'poll.start', poll: draft.id }))}
              >
                {m.live_poll_ask_short()}
              </Button>
            )}
            {!running && isBlank(begun ?? empty) && (
              <IconButton
                icon={Pencil}
                label={m.live_poll_edit({ title })}
                onClick={() => setBegun(() => writtenOf(draft))}
              />
            )}
            <IconButton
              icon={Bin}
              label={m.live_poll_discard({ title })}
              onClick={() => void send({ type: 'poll.discard', poll: draft.id })}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What can be answered, which of it is right, and whether with names. */
function Expected({ draft: { form, question, right, anonymous } }: { readonly draft: Draft }) {
  const kind = form.kind !== 'choice' && question !== null && kindName(form.kind);
  return (
    <>
      {optionsOf(form).map((name, option) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number.
        <small key={option} className={styles.hint}>
          {right?.includes(option) && <Check size={1} label={m.live_poll_right()} />} {name}
        </small>
      ))}
      {kind && <small className={styles.hint}>{kind}</small>}
      {anonymous && <small className={styles.hint}>{m.live_poll_anonymous()}</small>}
    </>
  );
}

const optionsOf = (form: Draft['form']): readonly string[] =>
  form.kind === 'choice' ? optionNames(form) : [];
