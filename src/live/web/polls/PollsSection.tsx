import { useEffect, useLayoutEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { liveErrors } from '../../model/errors.ts';
import { lastPoll } from '../../model/polls/select.ts';
import type { Poll } from '../../model/polls/state.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import { Asked } from './Asked.tsx';
import { Composer } from './Composer.tsx';
import { KeptQuestions } from './KeptQuestions.tsx';
import styles from './Polls.module.css';

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
          <KeptQuestions open={open} running={running} />
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
