import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { dayOfYear, timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Lesson, Person } from '../../model/contract.ts';
import { pastLessonsQuery } from '../data.ts';
import styles from './HomePage.module.css';
import { LessonRows } from './LessonRows.tsx';
import { type Day, lessonsFor } from './lessons.ts';

interface OverProps {
  readonly person: Person;
  readonly day: Day;
}

/** Lessons that are over, each with what is left of it: today's, and those of the days before when somebody asks. */
export function Over({ person, day: { over } }: OverProps) {
  const [asked, setAsked] = useState(false);
  const { data, error } = useQuery({ ...pastLessonsQuery, enabled: asked });
  if (error) throw error;
  const tool = (lesson: Lesson) => <Left of={lesson} teacher={person.role === 'teacher'} />;
  const past = data && lessonsFor(person, data.lessons);
  const answer = useRef<HTMLDivElement>(null);
  const answered = past !== undefined;
  // The button that had the focus is gone.
  useEffect(() => {
    if (answered) answer.current?.focus();
  }, [answered]);
  if (past) {
    return (
      <div ref={answer} tabIndex={-1} className={styles.answer}>
        {past.length > 0 ? (
          <LessonRows title={m.people_lessons_past()} lessons={past} when={onDay} tool={tool} />
        ) : (
          <p className={styles.nothing}>{m.people_lessons_no_past()}</p>
        )}
      </div>
    );
  }
  return (
    <>
      {over.length > 0 && <LessonRows title={m.people_lessons_over()} lessons={over} tool={tool} />}
      <p>
        <Button kind="plain" busy={asked} onClick={() => setAsked(true)}>
          {m.people_lessons_ask_past()}
        </Button>
      </p>
    </>
  );
}

const onDay = ({ startsAt }: Lesson): string =>
  m.people_lesson_on({ day: dayOfYear(startsAt), time: timeOfDay(startsAt) });

function Left({ of: { id, subject, group }, teacher }: { readonly of: Lesson; readonly teacher: boolean }) {
  return (
    <>
      <Link
        to="/classe/$lesson/revoir"
        params={{ lesson: id }}
        aria-label={m.people_lesson_replay_of({ subject, group })}
      >
        {m.people_lesson_replay()}
      </Link>
      {teacher && (
        <Link
          to="/classe/$lesson/compte-rendu"
          params={{ lesson: id }}
          aria-label={m.people_lesson_report_of({ subject, group })}
        >
          {m.people_lesson_report()}
        </Link>
      )}
    </>
  );
}
