import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { classroomId } from '../ids.ts';

const params = z.object({ classroom: classroomId });
const whole = z.int().check(z.gte(0));

export const listEarlierLessons = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/earlier',
  summary:
    'Lessons that you taught before, and whose preparation can be taken up in this class; for its staff.',
  params,
  reply: z.object({
    /** The newest first. */
    lessons: z.array(
      z.object({
        id: classroomId,
        title: z.string(),
        subject: z.string(),
        group: z.string(),
        startsAt: z.int(),
      }),
    ),
  }),
});

export const reusePreparation = route({
  method: 'POST',
  path: '/api/classrooms/:classroom/reuse',
  summary:
    'Take up what was prepared for another lesson of yours: slides, what the staff drew, questions without their answers, groups, locks. What is there already is not taken twice.',
  params,
  body: z.object({ from: classroomId }),
  reply: z.object({
    slides: whole,
    boards: whole,
    polls: whole,
    /** 1 when they were made. */
    groups: whole,
    settings: whole,
    /** What the class had no room for. */
    left: whole,
  }),
});
