import { dayOfYear, timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import styles from './Attendance.module.css';
import { markingName } from './markingName.ts';

interface TraceProps {
  readonly entry: AttendanceEntry;
  /** Of the lesson: what was corrected on it says the time alone. */
  readonly day: number;
}

/** Every correction by hand: when, by whom, from what to what. */
export function Trace({ entry: { name, corrections }, day }: TraceProps) {
  const when = (at: number) =>
    dayOfYear(at) === dayOfYear(day) ? timeOfDay(at) : `${dayOfYear(at)}, ${timeOfDay(at)}`;
  return (
    <ul className={styles.trace} aria-label={m.live_report_trace_of({ name })}>
      {corrections.map(({ at, by, from, to, minutes, note }) => (
        <li key={at}>
          {[
            m.live_report_trace({
              when: when(at),
              by,
              from: markingName(from),
              to: to === 'computed' ? m.live_report_back_to_computed() : markingName(to),
            }),
            minutes !== null && m.live_report_trace_minutes({ minutes }),
            note !== null && m.live_report_trace_note({ note }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
