import fc from 'fast-check';
import { as, of, type Part, teacher } from '../rehearsal/part.arbitrary.ts';

const some = fc.integer({ min: 5, max: 120 });

export const timing: Part = {
  staff: [
    some.map((seconds) => ({ type: 'timer.start' as const, seconds })),
    some.map((seconds) => ({ type: 'timer.add' as const, seconds })),
    of('timer.pause'),
    of('timer.resume'),
    of('timer.stop'),
  ],
  episodes: (_, n) => [
    [
      as(teacher, { type: 'timer.start', seconds: 600 }),
      as(teacher, { type: 'timer.pause' }),
      as(teacher, { type: 'timer.add', seconds: 10 + n }),
      as(teacher, { type: 'timer.resume' }),
      as(teacher, { type: 'timer.stop' }),
    ],
  ],
};
