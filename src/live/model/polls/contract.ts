import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { classroomId, memberId } from '../ids.ts';
import { pollId } from './ids.ts';

const whole = z.int().check(z.gte(0));

const poll = z.object({
  id: pollId,
  kind: z.enum(['yes-no', 'choice', 'words']),
  /** Null where it was asked aloud, or its author’s words were erased. */
  question: z.nullable(z.string()),
  /** Those of a choice; those of `yes-no` are yes, no and abstention. */
  options: z.array(z.string()),
  anonymous: z.boolean(),
  /** Numbers of the right options, from 0; null where there was none. */
  right: z.nullable(z.array(whole)),
  at: z.int(),
  /** Null while it runs. */
  endedAt: z.nullable(z.int()),
  /** Null where an anonymous poll had too few ballots to be counted. */
  result: z.nullable(z.object({ voters: whole, counts: z.array(whole), words: z.array(z.string()) })),
  /** With names only: numbers of options, or words. */
  answers: z.array(
    z.object({ member: memberId, name: z.string(), chosen: z.array(whole), words: z.nullable(z.string()) }),
  ),
});

export type PollOfReport = z.output<typeof poll>;

export const showPolls = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/polls',
  summary: 'What a class was asked, and what came of it, in order; for its staff.',
  params: z.object({ classroom: classroomId }),
  reply: z.object({ polls: z.array(poll) }),
});
