import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { dayOfYear, timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Door } from '#kit/web/icons/index.ts';
import { type Platform, usePlatform } from '#kit/web/platform.ts';
import { useTitle } from '#kit/web/title.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { YardGround } from '#kit/web/ui/YardGround.tsx';
import type { Lesson, Person } from '../../model/contract.ts';
import { lessonsQuery, sessionQuery } from '../data.ts';
import { platformName } from '../platforms.ts';
import { isSignedOut } from '../session/signedOut.ts';
import { type Voice, voiceFor } from '../voice.ts';
import { CourseCard } from './CourseCard.tsx';
import styles from './HomePage.module.css';
import { homeOf } from './homeOf.ts';
import { LessonBoard } from './LessonBoard.tsx';
import { LessonRows } from './LessonRows.tsx';
import { type Day, dayAt, lessonsFor } from './lessons.ts';
import { Over } from './Over.tsx';

interface HomePageProps {
  readonly platform: Platform;
  /** A hook: whether the class of a lesson was ended by its teacher, whatever the clock says. */
  readonly useClosed: (lesson: string | undefined) => boolean;
}

/** The home of a platform: today's lessons, the one to enter first, and the course of the day. */
export function HomePage({ platform, useClosed }: HomePageProps) {
  usePlatform(platform);
  useTitle(platformName(platform));
  const { data: session } = useQuery(sessionQuery);
  const { data: today, error } = useQuery({ ...lessonsQuery, enabled: Boolean(session?.person) });
  const now = useMinute(today?.now);
  if (error && !isSignedOut(error)) throw error;
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  if (!session.person) return <Navigate to="/" replace />;
  if (!today) return <Waiting>{m.kit_loading()}</Waiting>;
  const { person } = session;
  if (person.level && person.level !== platform) return <Navigate {...homeOf(person)} replace />;
  const voice = voiceFor(person.role, platform);
  return (
    <>
      <header className={styles.hero}>
        <div className={styles.painted}>
          <YardGround platform={platform} />
        </div>
        <div className={styles.hello}>
          <h1>{m.people_hello({ name: person.name.split(' ')[0] ?? person.name })}</h1>
          <p>
            <span>{person.school?.name}</span> <span>{dayOfYear(now)}</span>
          </p>
        </div>
      </header>
      <div className={styles.page}>
        {person.role === 'parent' ? (
          today.children.map((child) => (
            <ChildDay key={child.id} name={child.name} day={dayAt(child.lessons, now)} />
          ))
        ) : (
          <Lessons
            day={dayAt(lessonsFor(person, today.lessons), now)}
            person={person}
            voice={voice}
            useClosed={useClosed}
          />
        )}
        {person.role !== 'parent' && (
          <Over person={person} day={dayAt(lessonsFor(person, today.lessons), now)} />
        )}
        <CourseCard platform={platform} voice={voice} />
      </div>
    </>
  );
}

interface LessonsProps extends Pick<HomePageProps, 'useClosed'> {
  readonly day: Day;
  readonly person: Person;
  readonly voice: Voice;
}

function Lessons({ day, person, voice, useClosed }: LessonsProps) {
  const teacher = person.role === 'teacher';
  const [next, ...later] = day.next;
  const closed = useClosed(day.now?.id);
  if (day.now) {
    return (
      <>
        <LessonBoard
          now={!closed}
          lesson={day.now}
          headline={closed ? m.people_lesson_closed() : headlineNow({ teacher, voice })}
        >
          {closed ? (
            <Ended lesson={day.now} teacher={teacher} />
          ) : (
            <Enter lesson={day.now.id}>{teacher ? m.people_open_class() : m.people_enter_class()}</Enter>
          )}
          {teacher && <ClassCard lesson={day.now.id} />}
        </LessonBoard>
        {day.next.length > 0 && (
          <LessonRows
            title={m.people_lessons_next()}
            lessons={day.next}
            {...(teacher && { tool: prepare })}
          />
        )}
      </>
    );
  }
  if (!next) return <p className={styles.nothing}>{m.people_lessons_none({ voice })}</p>;
  const time = timeOfDay(next.startsAt);
  return (
    <>
      <LessonBoard now={false} lesson={next} headline={m.people_lesson_soon({ voice, time })}>
        {teacher && (
          <Link
            to="/classe/$lesson"
            params={{ lesson: next.id }}
            className={buttonLook({ kind: 'primary', size: 'large' })}
          >
            {m.people_prepare()}
          </Link>
        )}
        {teacher && <ClassCard lesson={next.id} />}
      </LessonBoard>
      {later.length > 0 && (
        <LessonRows title={m.people_lessons_next()} lessons={later} {...(teacher && { tool: prepare })} />
      )}
    </>
  );
}

const headlineNow = ({ teacher, voice }: { readonly teacher: boolean; readonly voice: Voice }): string =>
  teacher ? m.people_lesson_now_teacher() : m.people_lesson_now({ voice });

/** What is left of a lesson that was ended before its time; its teacher may take it up again. */
function Ended({ lesson: { id }, teacher }: { readonly lesson: Lesson; readonly teacher: boolean }) {
  const params = { lesson: id };
  return (
    <>
      <Link
        to="/classe/$lesson/revoir"
        params={params}
        className={buttonLook({ kind: 'primary', size: 'large' })}
      >
        {m.people_lesson_replay()}
      </Link>
      {teacher && (
        <>
          <Link to="/classe/$lesson/compte-rendu" params={params} className={buttonLook({ kind: 'plain' })}>
            {m.people_lesson_report()}
          </Link>
          <Link to="/classe/$lesson" params={params} className={buttonLook({ kind: 'plain' })}>
            {m.people_lesson_reopen()}
          </Link>
        </>
      )}
    </>
  );
}

function Enter({ lesson, children }: { readonly lesson: string; readonly children: ReactNode }) {
  return (
    <Link to="/classe/$lesson" params={{ lesson }} className={buttonLook({ kind: 'primary', size: 'large' })}>
      <Door />
      <span>{children}</span>
    </Link>
  );
}

/** A class is there before its time for who teaches it. */
const prepare = ({ id, subject, group }: Lesson) => (
  <Link to="/classe/$lesson" params={{ lesson: id }} aria-label={m.people_prepare_lesson({ subject, group })}>
    {m.people_prepare()}
  </Link>
);

/** What lets the class's pupils in without a password, to print for their families. */
function ClassCard({ lesson }: { readonly lesson: string }) {
  return (
    <Link to="/classe/$lesson/carte" params={{ lesson }} className={buttonLook({ kind: 'plain' })}>
      {m.people_class_card()}
    </Link>
  );
}

function ChildDay({ name, day }: { readonly name: string; readonly day: Day }) {
  const lessons = [...(day.now ? [day.now] : []), ...day.next];
  if (lessons.length === 0) return <p className={styles.nothing}>{m.people_child_none({ name })}</p>;
  return (
    <>
      {day.now && <LessonBoard now lesson={day.now} headline={m.people_child_now({ name })} />}
      {day.next.length > 0 && <LessonRows title={m.people_child_next({ name })} lessons={day.next} />}
    </>
  );
}

/** The school's time, a new one every twenty seconds. */
function useMinute(schoolNow: number | undefined): number {
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (schoolNow !== undefined) setAhead(schoolNow - Date.now());
  }, [schoolNow]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}
