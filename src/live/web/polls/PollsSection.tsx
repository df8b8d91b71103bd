import { useEffect, useLayoutEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { liveErrors } from '../../model/errors.ts';
import { lastPoll } from '../../model/polls/select.ts';
import type { Poll } from '../../model/polls/state.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { Bin } from '../icons.ts';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import { useOnce } from '../useOnce.ts';
import { Asked } from './Asked.tsx';
import { Composer } from './Composer.tsx';
import styles from './Polls.module.css';
import { titleOf } from './wording.ts';

/** What was asked last with its bars, in one place while it runs and after it; below it what can be asked then. */
export function PollsSection() {
  const { polls, session } = useClassState();
  const last = lastPoll(polls);
  const running = last?.running ?? false;
  const open = session?.phase === 'open';
  const box = useInSight(last);
  useRefusalOver(running);
  return (
    <div ref={box}>
      <Section title={m.live_polls()}>
        <div className={styles.stack}>
          {last && <Asked key={last.id} poll={last} />}
          {!running && <Composer open={open} />}
          <Drafts startable={open && !running} />
        </div>
      </Section>
    </div>
  );
}

/** A poll that begins is where it can be followed, wherever in the panel it was asked. */
function useInSight(last: Poll | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(last?.id);
  useLayoutEffect(() => {
    if (before.current !== last?.id) box.current?.scrollIntoView({ block: 'start' });
    before.current = last?.id;
  }, [last?.id]);
  return box;
}

/** That a poll was running is no news once it is over. */
function useRefusalOver(running: boolean): void {
  const { refusal } = useHere().session;
  useEffect(() => {
    if (!running) return;
    return () => {
      if (refusal.get() === liveErrors['live.poll-running'].code) refusal.set(null);
    };
  }, [running, refusal]);
}

function Drafts({ startable }: { readonly startable: boolean }) {
  const send = useSend();
  const [busy, once] = useOnce();
  const { drafts } = useClassState().polls;
  if (drafts.length === 0) return null;
  return (
    <ul aria-label={m.live_poll_drafts()}>
      {drafts.map((draft) => {
        const title = titleOf(draft);
        return (
          <li key={draft.id} className={people.row}>
            <span className={people.name}>{title}</span>
            {startable && (
              <Button
                aria-label={m.live_poll_ask_this({ title })}
                busy={busy}
                onClick={() => void once(() => send({ type: 'poll.start', poll: draft.id }))}
              >
                {m.live_poll_ask_short()}
              </Button>
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
