import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { personId } from '#people/model/ids.ts';
import { classroomId } from '../ids.ts';

const named = { id: personId, name: z.string() };
const one = z.object({ classroom: classroomId, person: personId });

export const listStaff = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/staff',
  summary:
    'Who teaches a class, and which other teachers of the school can be named beside them; for its staff.',
  params: z.object({ classroom: classroomId }),
  query: z.object({
    /** A part of a name. Without it nobody else is listed. */
    search: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  }),
  reply: z.object({
    /** `named`: by a colleague, for this lesson. The timetable has the others. */
    staff: z.array(z.object({ ...named, named: z.boolean() })),
    /** At most twenty. */
    others: z.array(z.object(named)),
  }),
});

export const nameStaff = route({
  method: 'PUT',
  path: '/api/classrooms/:classroom/staff/:person',
  summary:
    'Name a teacher of the school as a substitute or an assistant: in this lesson they may all that you may.',
  params: one,
});

export const unnameStaff = route({
  method: 'DELETE',
  path: '/api/classrooms/:classroom/staff/:person',
  summary: 'Take back that somebody was named. Who is in the timetable stays.',
  params: one,
});
