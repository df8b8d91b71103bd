import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { currentLocale } from '#kit/web/i18n/locale.ts';
import { Back } from '#kit/web/icons/index.ts';
import { usePlatform } from '#kit/web/platform.ts';
import { useTitle } from '#kit/web/title.ts';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { Button, buttonLook } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { YardGround } from '#kit/web/ui/YardGround.tsx';
import { type CourseDay, minutesOf } from '../model/course.ts';
import { nextSession, toggleFinished } from '../model/progress.ts';
import { addressOf } from './address.ts';
import styles from './CourseDayPage.module.css';
import { loadCourseDay } from './courses.ts';
import { duration } from './duration.ts';
import { Printer } from './icons.ts';
import { DayPlan } from './plan/DayPlan.tsx';
import { useProgress } from './progress.ts';
import { SessionView } from './session/SessionView.tsx';
import { reader } from './voice/deviceVoice.ts';

interface CourseDayPageProps {
  readonly level: string;
  readonly day: string;
}

/** `/cours/ecole/1`: one day of a course, a session at a time. */
export function CourseDayPage({ level, day }: CourseDayPageProps) {
  const { data, error } = useQuery({
    queryKey: ['course-day', level, day],
    queryFn: async () => (await loadCourseDay(level, day)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  if (data === undefined) return <Waiting>{m.kit_loading()}</Waiting>;
  return data === null ? <Unwritten /> : <Day key={`${level}/${day}`} day={data} />;
}

function Day({ day }: { readonly day: CourseDay }) {
  usePlatform(day.platform);
  useTitle(day.title);
  const [progress, change] = useProgress(day.platform, String(day.day));
  const sought = useLocation({ select: ({ hash }) => hash });
  const navigate = useNavigate();
  const address = addressOf(day.platform);
  const next = nextSession(day.sessions, progress);
  const shown = day.sessions.find(({ id }) => id === sought) ?? next ?? day.sessions[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the voice stops when another session is shown
  useEffect(() => () => reader?.stop(), [shown?.id]);

  const finish = (session: string): void => {
    const after = toggleFinished(progress, session);
    change(() => after);
    announce(m.library_finished());
    const following = nextSession(day.sessions, after);
    if (following)
      void navigate({ to: '.', hash: following.id, hashScrollIntoView: false, resetScroll: false });
  };

  return (
    <article className={styles.page} data-course-day>
      <DayHead day={day} />
      <div className={styles.columns}>
        <DayPlan day={day} progress={progress} current={shown?.id} />
        <div className={styles.sessions}>
          {day.sessions.map((session) => (
            <SessionView
              key={session.id}
              session={session}
              shown={session.id === shown?.id}
              sought={session.id === sought}
              progress={progress}
              address={address}
              onChange={change}
              onFinish={() => finish(session.id)}
            />
          ))}
          {!next && <DayDone day={day} />}
          <footer className={styles.foot}>
            <p className={styles.licence}>{m.library_licence()}</p>
            <Button icon={Printer} onClick={() => window.print()} className={styles.print}>
              {m.library_print()}
            </Button>
          </footer>
        </div>
      </div>
    </article>
  );
}

function DayHead({ day }: { readonly day: CourseDay }) {
  return (
    <header className={styles.head}>
      <div className={styles.painted}>
        <YardGround platform={day.platform} />
      </div>
      <Link to="/$platform" params={{ platform: day.platform }} className={styles.back}>
        <Back /> {m.library_back({ voice: addressOf(day.platform) })}
      </Link>
      <p className={styles.where}>
        <span lang="fr">{day.grade}</span> · {m.library_day({ day: day.day })} ·{' '}
        {duration(minutesOf(day.sessions))}
      </p>
      <h1 lang="fr">{day.title}</h1>
      <p className={styles.intro} lang="fr">
        {day.intro}
      </p>
      {currentLocale() !== 'fr' && <p className={styles.language}>{m.library_in_french()}</p>}
    </header>
  );
}

function DayDone({ day }: { readonly day: CourseDay }) {
  const address = addressOf(day.platform);
  return (
    <Notice
      kind="done"
      title={m.library_day_done()}
      action={
        <Link to="/$platform" params={{ platform: day.platform }} className={buttonLook({ kind: 'primary' })}>
          {m.library_back({ voice: address })}
        </Link>
      }
    >
      <p>{m.library_day_done_text({ voice: address })}</p>
    </Notice>
  );
}

function Unwritten() {
  useTitle(m.library_unwritten());
  return (
    <div className={styles.unwritten}>
      <h1>{m.library_unwritten()}</h1>
      <p>{m.library_unwritten_text()}</p>
      <Link to="/" className={buttonLook({ kind: 'primary' })}>
        {m.library_home()}
      </Link>
    </div>
  );
}
