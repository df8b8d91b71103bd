import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import { has, membersOf } from '../record.ts';
import { isPupil, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { AttendanceCommand } from './commands.ts';

/** Each correction is a line of its own, also one that says what is said already: who marks it may differ. */
export function decideAttendance(state: ClassState, command: AttendanceCommand): Decision {
  const { member, status, minutes = null, note = null } = command;
  if (isStaff(state, member)) return refuse(liveErrors['live.staff-is-exempt']);
  if (!isPupil(state, member) && !has(state.guests, member)) {
    return refuse(liveErrors['live.no-such-member']);
  }
  return accept({ type: 'attendance.corrected', member, status, minutes, note });
}

export const decideHold = (state: ClassState): Decision =>
  isUnderWay(state) ? accept({ type: 'attendance.held' }) : settled;

export const decideResume = (state: ClassState): Decision =>
  isUnderWay(state) ? accept({ type: 'attendance.resumed' }) : settled;

const isUnderWay = ({ session, present }: ClassState): boolean =>
  session?.phase === 'open' && membersOf(present).length > 0;
