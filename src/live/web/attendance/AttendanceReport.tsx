import { addressOf } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useLocale } from '#kit/web/i18n/locale.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import { type AttendanceEntry, downloadAttendance } from '../../model/attendance/contract.ts';
import type { Marking } from '../../model/attendance/marking.ts';
import { Part } from '../report/Part.tsx';
import type { ReportProps } from '../report/props.ts';
import { AttendanceTable } from './AttendanceTable.tsx';
import { useAttendance } from './useAttendance.ts';

/** Who was there, in the report of a lesson. */
export function AttendanceReport({ classroom }: ReportProps) {
  const language = useLocale();
  const { data } = useAttendance(classroom);
  if (!data || data.began === null) return null;
  const file = addressOf(downloadAttendance, { params: { classroom }, query: { language } });
  return (
    <Part
      title={m.live_attendance()}
      about={summary(data.entries)}
      tools={
        <a href={file} download className={buttonLook()}>
          <span>{m.live_report_csv()}</span>
        </a>
      }
    >
      <AttendanceTable classroom={classroom} entries={data.entries} day={data.lesson.startsAt} />
    </Part>
  );
}

/** « 12 présents · 1 en retard · 2 absents »; pupils only. */
function summary(entries: readonly AttendanceEntry[]): string {
  const count = (marking: Marking) =>
    entries.filter(({ kind, status }) => kind === 'pupil' && status === marking).length;
  const said: [number, (given: { count: number }) => string][] = [
    [count('present'), m.live_report_presents],
    [count('late'), m.live_report_lates],
    [count('absent'), m.live_report_absents],
    [count('excused'), m.live_report_excuseds],
  ];
  return said
    .filter(([number]) => number > 0)
    .map(([number, words]) => words({ count: number }))
    .join(' · ');
}
