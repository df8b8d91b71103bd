import type { ReactNode } from 'react';
import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Clock } from '#kit/web/icons/index.ts';
import type { Lesson } from '../../model/contract.ts';
import styles from './LessonRows.module.css';

interface LessonRowsProps {
  readonly title: string;
  readonly lessons: readonly Lesson[];
  /** In place of the time of day. */
  readonly when?: (lesson: Lesson) => string;
  /** What else there is for each. */
  readonly tool?: (lesson: Lesson) => ReactNode;
}

const atTime = ({ startsAt }: Lesson): string => m.people_lesson_at({ time: timeOfDay(startsAt) });

/** Lessons, one line each, the time first. */
export function LessonRows({ title, lessons, when = atTime, tool }: LessonRowsProps) {
  return (
    <section className={styles.rows}>
      <h2 className={styles.title}>{title}</h2>
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.id} className={styles.row}>
            <span className={styles.time}>
              <Clock size={1.1} />
              {when(lesson)}
            </span>
            <span className={styles.what}>
              <span className={styles.subject}>{lesson.subject}</span>
              <span className={styles.who}>{[lesson.group, lesson.teacher].filter(Boolean).join(' · ')}</span>
              {tool?.(lesson)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
