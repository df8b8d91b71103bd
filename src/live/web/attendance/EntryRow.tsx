import { useRef } from 'react';
import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Clock, type Icon } from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import type { Marking } from '../../model/attendance/marking.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { Pegs, Pencil } from '../icons.ts';
import styles from './Attendance.module.css';
import { CorrectionForm } from './CorrectionForm.tsx';
import { markingName } from './markingName.ts';
import { Trace } from './Trace.tsx';

interface EntryRowProps {
  readonly classroom: ClassroomId;
  readonly entry: AttendanceEntry;
  /** Of the lesson. */
  readonly day: number;
  /** Whether answers have a column. */
  readonly polled: boolean;
  readonly corrected: boolean;
  readonly correct: (on: boolean) => void;
}

const kindNames = {
  guest: m.live_report_guest,
  visit: m.live_role_visit,
  former: m.live_report_former,
} as const;

const icons: Record<Marking, Icon> = { present: Check, late: Clock, absent: Pegs, excused: Pencil };

export function EntryRow({ classroom, entry, day, polled, corrected, correct }: EntryRowProps) {
  const { name, kind, status, minutes, hands, turns, messages, answers } = entry;
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    correct(false);
    button.current?.focus();
  };
  const columns = polled ? 8 : 7;
  const Drawn = icons[status];
  return (
    <tbody className={styles.entry}>
      <tr>
        <th scope="row" className={styles.who}>
          {name}
          {kind !== 'pupil' && <span className={styles.soft}> ({kindNames[kind]()})</span>}
          {entry.cameAs.length > 0 && (
            <span className={styles.line}>{m.live_report_came_as({ names: entry.cameAs.join(', ') })}</span>
          )}
          <Stays entry={entry} />
        </th>
        <td>
          <span className={styles.mark} data-mark={status}>
            <Drawn size={1.1} />
            {markingName(status)}
          </span>
          {entry.lateBy > 0 && (
            <span className={styles.line}>{m.live_report_trace_minutes({ minutes: entry.lateBy })}</span>
          )}
        </td>
        <td className={classes(styles.number, minutes === 0 && styles.none)}>{minutes}</td>
        {[hands, turns, messages, ...(polled ? [answers] : [])].map((deeds, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same
          <td key={column} className={classes(styles.deed, deeds === 0 && styles.none)}>
            {deeds}
          </td>
        ))}
        <td className={styles.tool}>
          <IconButton
            ref={button}
            icon={Pencil}
            label={m.live_report_change_one({ name })}
            aria-expanded={corrected}
            onClick={() => (corrected ? close() : correct(true))}
          />
        </td>
      </tr>
      {entry.corrections.length > 0 && (
        <tr>
          <td colSpan={columns} className={styles.traced}>
            <Trace entry={entry} day={day} />
          </td>
        </tr>
      )}
      {corrected && (
        <tr className={styles.form}>
          <td colSpan={columns}>
            <CorrectionForm classroom={classroom} entry={entry} close={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** When they were there, and how long before the end they left. */
function Stays({ entry: { stays, leftEarlyBy } }: Pick<EntryRowProps, 'entry'>) {
  if (stays.length === 0) return null;
  const times = stays.map(({ from, to }) => m.live_report_span({ from: timeOfDay(from), to: timeOfDay(to) }));
  const early = leftEarlyBy > 0 ? [m.live_report_left_early({ minutes: leftEarlyBy })] : [];
  return <span className={styles.line}>{[times.join(', '), ...early].join(' · ')}</span>;
}
