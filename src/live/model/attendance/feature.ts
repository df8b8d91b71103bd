import { toStaff } from '../audience.ts';
import { always, type Feature } from '../feature.ts';
import type { AttendanceCommand } from './commands.ts';
import type { AttendanceEvent } from './events.ts';

/**
 * The register of a lesson. It has no part of the class's state: the school folds it from the log (`attend.ts`),
 * so that it costs nobody's browser anything and a pupil's hears nothing of it.
 */
export const attendance: Feature<AttendanceCommand, AttendanceEvent> = {
  // A closed class is only read by its pupils; a register is put right after the lesson.
  rules: { 'attendance.correct': { who: 'staff', when: always } },
  audiences: {
    'attendance.corrected': toStaff,
    'attendance.held': () => [],
    'attendance.resumed': () => [],
  },
  evolve: (state) => state,
};
