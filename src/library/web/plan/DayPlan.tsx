import { Link } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Check } from '#kit/web/icons/index.ts';
import { Marelle } from '#kit/web/ui/Marelle.tsx';
import type { CourseDay, Session } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import { duration } from '../duration.ts';
import styles from './DayPlan.module.css';

interface DayPlanProps {
  readonly day: CourseDay;
  readonly progress: Progress;
  /** The session on the screen. */
  readonly current: string | undefined;
}

/** The sessions of the day: a square each, and what each is. */
export function DayPlan({ day, progress, current }: DayPlanProps) {
  const done = day.sessions.filter(({ id }) => progress.finished.includes(id)).length;
  const label = m.library_done({ done, count: day.sessions.length });
  return (
    <nav className={styles.plan} aria-label={m.library_sessions()}>
      <Marelle
        className={styles.marelle}
        label={label}
        squares={day.sessions.map(({ id }, index) => ({
          name: String(index + 1),
          state: progress.finished.includes(id) ? 'done' : id === current ? 'here' : 'ahead',
        }))}
      />
      <ol className={styles.list}>
        {day.sessions.map((session, index) => (
          <PlannedSession
            key={session.id}
            day={day}
            session={session}
            number={index + 1}
            current={session.id === current}
            finished={progress.finished.includes(session.id)}
          />
        ))}
      </ol>
    </nav>
  );
}

interface PlannedSessionProps {
  readonly day: CourseDay;
  readonly session: Session;
  readonly number: number;
  readonly current: boolean;
  readonly finished: boolean;
}

function PlannedSession({ day, session, number, current, finished }: PlannedSessionProps) {
  return (
    <li>
      <Link
        to="/cours/$level/$day"
        params={{ level: day.platform, day: String(day.day) }}
        hash={session.id}
        activeOptions={{ includeHash: true }}
        hashScrollIntoView={false}
        resetScroll={false}
        aria-current={current ? 'step' : undefined}
        className={styles.session}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.words}>
          <span className={styles.subject} lang="fr">
            {session.subject}
          </span>
          <span className={styles.minutes}>
            {duration(session.minutes)}
            {finished && (
              <>
                {' · '}
                <Check size={1} /> {m.library_finished()}
              </>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
