import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '#kit/model/contract.ts';
import { dayOfYear, timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Back } from '#kit/web/icons/index.ts';
import { useTitle } from '#kit/web/title.ts';
import { Button, buttonLook } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import type { showAttendance } from '../../model/attendance/contract.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { useAttendance } from '../attendance/useAttendance.ts';
import { errorSentence } from '../errors.ts';
import styles from './Report.module.css';
import { sections } from './sections.ts';

interface ReportPageProps {
  readonly classroom: ClassroomId;
  readonly school?: string | undefined;
}

/** What a lesson was, for who taught it: to read, to put right, to print. */
export function ReportPage({ classroom, school }: ReportPageProps) {
  const { data, error } = useAttendance(classroom);
  useTitle(m.live_report_of());
  if (!data && !error) return <Waiting>{m.kit_loading()}</Waiting>;
  return (
    <div className={styles.page} data-lesson-report>
      <Link to="/" className={styles.back}>
        <Back size={1.1} />
        {m.live_home()}
      </Link>
      {data ? (
        <>
          <Head classroom={classroom} report={data} school={school} />
          {sections.map(({ id, Section }) => (
            <Section key={id} classroom={classroom} />
          ))}
        </>
      ) : (
        <>
          <h1>{m.live_report_of()}</h1>
          <Notice kind="stop" title={errorSentence(error)} />
        </>
      )}
    </div>
  );
}

interface HeadProps extends ReportPageProps {
  readonly report: ReplyOf<typeof showAttendance>;
}

/** Which lesson, when, for whom, and how long it was held. */
function Head({ classroom, report: { lesson, minutes, began, phase }, school }: HeadProps) {
  const { subject, title, group, startsAt, endsAt } = lesson;
  const span = m.live_report_span({ from: timeOfDay(startsAt), to: timeOfDay(endsAt) });
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{m.live_report_of()}</p>
      <h1>{subject}</h1>
      <p className={styles.title}>{title}</p>
      <p>{[group, dayOfYear(startsAt), span, school].filter(Boolean).join(' · ')}</p>
      {began === null ? (
        <p>{m.live_report_before()}</p>
      ) : (
        <p className={styles.held}>{m.live_report_held({ minutes })}</p>
      )}
      {phase === 'open' && <p className={styles.screenOnly}>{m.live_report_goes_on()}</p>}
      {began !== null && (
        <div className={styles.ways}>
          <Button onClick={() => window.print()}>{m.live_report_print()}</Button>
          <Link to="/classe/$lesson/revoir" params={{ lesson: classroom }} className={buttonLook()}>
            {m.live_replay()}
          </Link>
        </div>
      )}
    </header>
  );
}
