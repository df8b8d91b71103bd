import type { ReactNode } from 'react';
import { handLine } from '#kit/web/drawing/hand.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Bell, Clock, type Icon, People, Person } from '#kit/web/icons/index.ts';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import type { Lesson } from '../../model/contract.ts';
import styles from './LessonBoard.module.css';
import { span } from './lessons.ts';

interface LessonBoardProps {
  readonly lesson: Lesson;
  /** Whether it is time: then the bell has rung. */
  readonly now: boolean;
  readonly headline: string;
  /** The ways on: into the class, to its card. */
  readonly children?: ReactNode;
}

/** The slate on which the lesson that matters now is written. */
export function LessonBoard({ lesson, now, headline, children }: LessonBoardProps) {
  return (
    <section className={styles.board} data-ground="slate" aria-label={headline}>
      <p className={now ? styles.called : styles.soon}>
        {now ? <Bell size={1.4} /> : <Clock size={1.4} />}
        {headline}
      </p>
      <div className={styles.title}>
        <h2 className={styles.subject}>{lesson.subject}</h2>
        <svg viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">
          <path d={UNDERLINE} />
        </svg>
      </div>
      <p className={styles.about}>{lesson.title}</p>
      <dl className={styles.facts}>
        <Fact icon={Clock} name={m.people_lesson_time()} value={span(lesson)} />
        {lesson.teacher && <Fact icon={Person} name={m.people_lesson_teacher()} value={lesson.teacher} />}
        {lesson.group && <Fact icon={People} name={m.people_lesson_group()} value={lesson.group} />}
      </dl>
      {children && <div className={styles.way}>{children}</div>}
    </section>
  );
}

const UNDERLINE = handLine(
  [
    [4, 7],
    [190, 4],
    [296, 6],
  ],
  3,
  1,
);

function Fact({ icon: Drawn, name, value }: { icon: Icon; name: string; value: string }) {
  return (
    <div className={styles.fact}>
      <dt>
        <Drawn size={1.25} />
        <VisuallyHidden>{name}</VisuallyHidden>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
