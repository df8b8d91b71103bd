import * as z from 'zod/mini';
import { memberId } from '../ids.ts';
import type { Text } from '../text.ts';
import { markings } from './marking.ts';

/** In minutes: longer than any lesson, and shorter than a slip of the keyboard. */
export const MOST_MINUTES = 600;
/** Characters. */
export const MOST_NOTE = 200;
const note = z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_NOTE));

export const attendanceCommands = [
  /** `computed` takes the corrections back: what the log says holds again. */
  z.object({
    type: z.literal('attendance.correct'),
    member: memberId,
    status: z.enum([...markings, 'computed']),
    minutes: z.optional(z.int().check(z.gte(0), z.lte(MOST_MINUTES))),
    note: z.optional(note),
  }),
] as const;

export type WrittenCorrection = z.infer<(typeof attendanceCommands)[number]>;

/** Its words as texts. */
export type AttendanceCommand = Omit<WrittenCorrection, 'note'> & { readonly note?: Text };

/** From the school, in a class where nothing else was written for a while: it is still there. */
interface HoldAttendance {
  readonly type: 'attendance.hold';
}

/** From the school, before anything else that it says of a class that it reads anew. */
interface ResumeAttendance {
  readonly type: 'attendance.resume';
}

export type ReportAttendance = HoldAttendance | ResumeAttendance;
