import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Clock } from '#kit/web/icons/index.ts';
import { PegLine } from '#kit/web/ui/Peg.tsx';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import panel from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import type { Entry } from '../roll/roll.ts';
import styles from './AttendanceSection.module.css';
import { MissingPeg } from './MissingPeg.tsx';
import { useAttendance, useRenewAttendance } from './useAttendance.ts';

/** Thirty pupils at the bell are one question. */
const GATHER_MS = 400;

interface AttendanceSectionProps {
  /** Pupils who are not there now. */
  readonly absent: readonly Entry[];
}

/** The register during the lesson, for the staff: how many came, who late, and an empty peg for each who is not there. */
export function AttendanceSection({ absent }: AttendanceSectionProps) {
  const { classroom } = useHere();
  const { data } = useAttendance(classroom);
  useRenewed();
  const pupils = (data?.entries ?? []).filter(({ kind }) => kind === 'pupil');
  const came = pupils.filter(({ status }) => status === 'present' || status === 'late');
  const late = pupils.filter(({ status }) => status === 'late');
  const begun = data !== undefined && data.began !== null;
  const title = begun
    ? m.live_attendance_count({ here: came.length, expected: pupils.length })
    : m.live_attendance();
  return (
    <Section title={title} tools={<ReportLink />}>
      {data && !begun && <p className={panel.role}>{m.live_attendance_before()}</p>}
      {begun && late.length > 0 && <Late entries={late} />}
      {begun && absent.length === 0 && <p className={panel.role}>{m.live_attendance_all()}</p>}
      {absent.length > 0 && (
        <PegLine size="tiny" aria-label={m.live_absent({ count: absent.length })} className={styles.pegs}>
          {absent.map((entry) => {
            const note = noteOf(pupils.find(({ member }) => member === entry.id));
            return <MissingPeg key={entry.id} entry={entry} note={note} />;
          })}
        </PegLine>
      )}
    </Section>
  );
}

/** Why a peg is empty, where that is known. */
function noteOf(entry: AttendanceEntry | undefined): string | undefined {
  if (entry?.status === 'excused') return m.live_attendance_excused();
  return entry?.lastSeen ? m.live_attendance_left({ time: timeOfDay(entry.lastSeen) }) : undefined;
}

/** In a tab of its own: the lesson goes on. */
function ReportLink() {
  const { classroom } = useHere();
  return (
    <Link
      to="/classe/$lesson/compte-rendu"
      params={{ lesson: classroom }}
      target="_blank"
      rel="noopener"
      className={panel.card}
    >
      {m.live_report()}
      <VisuallyHidden> ({m.live_new_tab()})</VisuallyHidden>
    </Link>
  );
}

const Late = ({ entries }: { readonly entries: readonly AttendanceEntry[] }) => (
  <ul aria-label={m.live_attendance_late_list()}>
    {entries.map(({ member, name, lateBy }) => (
      <li key={member} className={panel.row}>
        <Clock size={1.1} />
        <span className={panel.name}>{name}</span>
        {lateBy > 0 && <span className={panel.role}>{m.live_attendance_late({ minutes: lateBy })}</span>}
      </li>
    ))}
  </ul>
);

/** Somebody came, went or was let in, or the class opened: the log says so, and the register follows. */
function useRenewed(): void {
  const { classroom } = useHere();
  const { present, roster, guests, pegs, session } = useClassState();
  const renew = useRenewAttendance(classroom);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it depends on is what the class says.
  useEffect(() => {
    const timer = setTimeout(() => void renew(), GATHER_MS);
    return () => clearTimeout(timer);
  }, [present, roster, guests, pegs, session]);
}
