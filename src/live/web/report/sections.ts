import type { ComponentType } from 'react';
import { AttendanceReport } from '../attendance/AttendanceReport.tsx';
import { MomentsReport } from '../order/MomentsReport.tsx';
import { PollsReport } from '../polls/PollsReport.tsx';
import type { ReportProps } from './props.ts';

interface ReportSection {
  readonly id: string;
  /** Draws a `Part`, or nothing while it has nothing to tell. */
  readonly Section: ComponentType<ReportProps>;
}

/** What the report of a lesson tells, in order: a feature that has something to report adds itself here. */
export const sections: readonly ReportSection[] = [
  { id: 'attendance', Section: AttendanceReport },
  { id: 'polls', Section: PollsReport },
  { id: 'moments', Section: MomentsReport },
];
