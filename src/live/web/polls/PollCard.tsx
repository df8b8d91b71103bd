import { useEffect, useMemo, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross } from '#kit/web/icons/index.ts';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { Right } from '../../model/polls/form.ts';
import type { PollId } from '../../model/polls/ids.ts';
import { lastPoll } from '../../model/polls/select.ts';
import type { Poll } from '../../model/polls/state.ts';
import { find } from '../../model/record.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Send } from '../icons.ts';
import { KeptInTab } from '../kept.ts';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './Polls.module.css';
import { Results } from './Results.tsx';
import { useBallot } from './useBallot.ts';
import { verdictOf } from './verdict.ts';
import { optionNames, titleOf, wordsOf } from './wording.ts';

/** For a pupil: the question that is asked now, or the results that are shown to all. */
export function PollCard() {
  const poll = lastPoll(useClassState().polls);
  const [putAway, setPutAway] = usePutAway();
  if (!poll || !(poll.running || poll.shown || poll.told)) return null;
  if (!poll.running && putAway === poll.id) return null;
  return <Card key={poll.id} poll={poll} close={() => setPutAway(poll.id)} />;
}

/** The results that were read and put away, also after a reload. */
function usePutAway() {
  const { classroom, me } = useHere();
  const kept = useMemo(() => new KeptInTab<PollId>(`read-poll.${classroom}.${me}`), [classroom, me]);
  const [putAway, setPutAway] = useState(() => kept.read());
  const put = (poll: PollId) => {
    kept.write(poll);
    setPutAway(poll);
  };
  return [putAway, put] as const;
}

function Card({ poll, close }: { readonly poll: Poll; readonly close: () => void }) {
  const { me } = useHere();
  const voice = useVoice();
  const title = titleOf(poll);
  const vote = find(poll.votes, me);
  const own = vote && 'chosen' in vote ? vote.chosen : [];
  const shown = poll.shown !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it is asked.
  useEffect(() => {
    if (poll.running) announce(m.live_poll_said_asked({ title }));
  }, []);
  useEffect(() => {
    if (shown) announce(m.live_poll_said_shown());
  }, [shown]);
  return (
    <section className={styles.card} aria-label={m.live_poll()}>
      <header className={styles.head}>
        <h2 className={styles.title}>{poll.question ? title : m.live_poll_aloud({ voice })}</h2>
        {!poll.running && <IconButton icon={Cross} label={m.kit_close()} onClick={close} />}
      </header>
      {poll.running && <Own poll={poll} />}
      {poll.told && poll.right && own.length > 0 && <OwnVerdict poll={poll} right={poll.right} own={own} />}
      {poll.shown && <Results poll={poll} tally={poll.shown} own={own} />}
      {!poll.running && poll.told && poll.right && !poll.shown && (
        <p className={styles.told}>
          <Check size={1.2} />
          {m.live_poll_right_is({ answer: namesOf(poll, poll.right) })}
        </p>
      )}
    </section>
  );
}

interface OwnVerdictProps {
  readonly poll: Poll;
  readonly right: Right;
  readonly own: readonly number[];
}

/** Green is for what is right alone; what is not is said, and without a colour. */
function OwnVerdict({ poll, right, own }: OwnVerdictProps) {
  const voice = useVoice();
  const verdict = verdictOf(right, own);
  if (verdict === 'right') {
    return (
      <p className={styles.told} role="status">
        <Check size={1.2} />
        {m.live_poll_own_right({ voice })}
      </p>
    );
  }
  return (
    <p className={styles.done} role="status">
      {verdict === 'partly'
        ? m.live_poll_own_partly({ voice })
        : m.live_poll_own_wrong({ voice, answer: namesOf(poll, own) })}
    </p>
  );
}

const namesOf = ({ form }: Poll, chosen: readonly number[]): string => {
  const names = optionNames(form);
  return chosen.map((option) => names[option]).join(', ');
};

function Own({ poll }: { readonly poll: Poll }) {
  const { me } = useHere();
  const voice = useVoice();
  const ballot = useBallot(poll);
  const [changing, setChanging] = useState(false);
  const vote = find(poll.votes, me);
  if (ballot.handedIn) {
    return (
      <p className={styles.done} role="status">
        <Send size={1.3} />
        {m.live_poll_handed_in({ voice })}
      </p>
    );
  }
  if (vote && !changing) {
    const answer = 'words' in vote ? wordsOf(vote.words) : namesOf(poll, vote.chosen);
    return (
      <div className={styles.done}>
        <Send size={1.3} />
        <p role="status">{m.live_poll_answered({ voice, answer })}</p>
        <Button onClick={() => setChanging(true)}>{m.live_poll_change()}</Button>
      </div>
    );
  }
  const send = async (answer: Parameters<typeof ballot.handIn>[0]) => {
    if (await ballot.handIn(answer)) setChanging(false);
  };
  return (
    <>
      <AnswerForm poll={poll} {...(vote && { before: vote })} onAnswer={send} />
      <p className={styles.hint}>
        {poll.anonymous ? m.live_poll_anonymous_hint({ voice }) : m.live_poll_named_hint({ voice })}
      </p>
    </>
  );
}
