import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import styles from './Attendance.module.css';
import { EntryRow } from './EntryRow.tsx';

interface AttendanceTableProps {
  readonly classroom: ClassroomId;
  readonly entries: readonly AttendanceEntry[];
  /** Of the lesson. */
  readonly day: number;
}

/** Some rows each: the register's, what was corrected, and the form of the one that is being corrected. */
export function AttendanceTable({ classroom, entries, day }: AttendanceTableProps) {
  const [corrected, setCorrected] = useState<MemberId | null>(null);
  const polled = entries.some(({ answers }) => answers > 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.live_report_name()}</th>
          <th scope="col">{m.live_report_mark()}</th>
          <th scope="col" className={styles.number}>
            {m.live_report_minutes()}
          </th>
          {[
            m.live_report_hands(),
            m.live_report_turns(),
            m.live_report_messages(),
            ...(polled ? [m.live_report_answers()] : []),
          ].map((name) => (
            <th key={name} scope="col" className={styles.deed}>
              {name}
            </th>
          ))}
          <td className={styles.tool}>
            <VisuallyHidden>{m.live_report_change()}</VisuallyHidden>
          </td>
        </tr>
      </thead>
      {entries.map((entry) => (
        <EntryRow
          key={entry.member}
          classroom={classroom}
          entry={entry}
          day={day}
          polled={polled}
          corrected={corrected === entry.member}
          correct={(on) => setCorrected(on ? entry.member : null)}
        />
      ))}
    </table>
  );
}
