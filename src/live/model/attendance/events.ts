import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Marking } from './marking.ts';

export type AttendanceEvent =
  | {
      readonly type: 'attendance.corrected';
      readonly member: MemberId;
      readonly status: Marking | 'computed';
      /** Null leaves those that the log says. */
      readonly minutes: number | null;
      readonly note: Text | null;
    }
  /**
   * To nobody: while a class is open and somebody is there, its log has a line at least every minute, so that
   * it can be said until when a school that died was there.
   */
  | { readonly type: 'attendance.held' }
  /** To nobody: from the line before this one until now the school was away. */
  | { readonly type: 'attendance.resumed' };
