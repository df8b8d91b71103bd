import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { lastPoll, runningPoll } from '../../model/polls/select.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import { Bin } from '../icons.ts';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import { Asked } from './Asked.tsx';
import { Composer } from './Composer.tsx';
import styles from './Polls.module.css';
import { titleOf } from './wording.ts';

/** What is asked now with its bars; else what can be asked, and what came of the last question. */
export function PollsSection() {
  const { polls, session } = useClassState();
  const running = runningPoll(polls);
  const last = lastPoll(polls);
  const open = session?.phase === 'open';
  return (
    <Section title={m.live_polls()}>
      <div className={styles.stack}>
        {running ? <Asked key={running.id} poll={running} /> : <Composer open={open} />}
        <Drafts startable={open && !running} />
        {last && !running && <Asked key={last.id} poll={last} />}
      </div>
    </Section>
  );
}

function Drafts({ startable }: { readonly startable: boolean }) {
  const send = useSend();
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
                onClick={() => void send({ type: 'poll.start', poll: draft.id })}
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
