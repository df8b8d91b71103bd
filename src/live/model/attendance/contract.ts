import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { classroomId, memberId } from '../ids.ts';
import { markings } from './marking.ts';

const params = z.object({ classroom: classroomId });
const instant = z.int();
const whole = z.int().check(z.gte(0));
const marking = z.enum(markings);

const correction = z.object({
  at: instant,
  /** Who made it. */
  by: z.string(),
  from: marking,
  to: z.enum([...markings, 'computed']),
  minutes: z.nullable(whole),
  note: z.nullable(z.string()),
});

const entry = z.object({
  member: memberId,
  name: z.string(),
  /** `former`: came, and is on the roster no longer. `visit`: was let in to watch. */
  kind: z.enum(['pupil', 'guest', 'visit', 'former']),
  /** Under which names a pupil came who was put on their peg: what these guests did is counted here. */
  cameAs: z.array(z.string()),
  /** By hand, or else as computed from the class's log. */
  status: marking,
  computed: z.enum(['present', 'late', 'absent']),
  /** In the class while it was held. */
  minutes: whole,
  computedMinutes: whole,
  /** After the beginning, in minutes; 0 for who is not late. */
  lateBy: whole,
  /** Before the end, in minutes; 0 while the lesson goes on. */
  leftEarlyBy: whole,
  here: z.boolean(),
  firstSeen: z.nullable(instant),
  lastSeen: z.nullable(instant),
  stays: z.array(z.object({ from: instant, to: instant })),
  /** Hands raised. */
  hands: whole,
  /** Turns at the floor. */
  turns: whole,
  messages: whole,
  /** Answers to polls that are not anonymous. */
  answers: whole,
  corrections: z.array(correction),
});

export type AttendanceEntry = z.output<typeof entry>;

export const showAttendance = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/attendance',
  summary: 'Who was in a class, from when to when, and what was corrected by hand; for its staff.',
  params,
  reply: z.object({
    now: instant,
    lesson: z.object({
      title: z.string(),
      subject: z.string(),
      group: z.string(),
      startsAt: instant,
      endsAt: instant,
    }),
    phase: z.enum(['prepared', 'open', 'closed']),
    /** From when on a pupil could be late; null before the class is held. */
    began: z.nullable(instant),
    ended: z.nullable(instant),
    /** How long the class was held. */
    minutes: whole,
    /** In the order of their names. */
    entries: z.array(entry),
  }),
});

export const downloadAttendance = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/attendance.csv',
  summary: 'The same as a table for a spreadsheet: UTF-8, semicolons, times where the school is.',
  params,
  query: z.object({ language: z.optional(z.enum(['fr', 'en'])) }),
  gives: ['text/csv'],
});
