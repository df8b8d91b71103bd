import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Check } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Session } from '../../model/course.ts';
import { type Progress, toggleCheck, toggleFinished } from '../../model/progress.ts';
import type { Address } from '../address.ts';
import { duration } from '../duration.ts';
import { ActivityView } from './ActivityView.tsx';
import { SelfCheck } from './SelfCheck.tsx';
import styles from './SessionView.module.css';

interface SessionViewProps {
  readonly session: Session;
  /** The one on the screen; on paper all are. */
  readonly shown: boolean;
  /** Somebody came here by a link: their reading begins at its title. */
  readonly sought: boolean;
  readonly progress: Progress;
  readonly address: Address;
  readonly onChange: (change: (state: Progress) => Progress) => void;
  readonly onFinish: () => void;
}

export function SessionView(props: SessionViewProps) {
  const { session, shown, sought, progress, address, onChange, onFinish } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const finished = progress.finished.includes(session.id);

  useEffect(() => {
    if (!sought) return;
    title.current?.focus({ preventScroll: true });
    title.current?.closest('section')?.scrollIntoView();
  }, [sought]);

  return (
    <section className={styles.session} hidden={!shown} aria-labelledby={session.id}>
      <header className={styles.head}>
        <p className={styles.subject}>
          <span lang="fr">{session.subject}</span> · {duration(session.minutes)}
        </p>
        <h2 id={session.id} ref={title} tabIndex={-1} lang="fr">
          {session.title}
        </h2>
        <p className={styles.goal} lang="fr">
          {session.goal}
        </p>
      </header>
      {session.activities.map((activity, index) => (
        <ActivityView
          key={activity.title}
          id={`${session.id}-${index + 1}`}
          activity={activity}
          address={address}
        />
      ))}
      <SelfCheck
        session={session}
        progress={progress}
        onToggle={(key) => onChange((state) => toggleCheck(state, key))}
      />
      <footer className={styles.foot}>
        {finished ? (
          <>
            <p className={styles.finished}>
              <Check /> {m.library_finished()}
            </p>
            <Button kind="plain" onClick={() => onChange((state) => toggleFinished(state, session.id))}>
              {m.library_not_finished()}
            </Button>
          </>
        ) : (
          <Button kind="primary" size="large" icon={Check} onClick={onFinish}>
            {m.library_finish()}
          </Button>
        )}
        <p className={styles.programme}>
          {m.library_programme()} <span lang="fr">{session.programme}</span>
        </p>
      </footer>
    </section>
  );
}
