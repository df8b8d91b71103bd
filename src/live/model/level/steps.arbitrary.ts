import fc from 'fast-check';
import { as, type Part, school, teacher } from '../rehearsal/part.arbitrary.ts';

const some = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);

export const stepping: Part = {
  staff: [some.map((level) => ({ type: 'level.wish' as const, level }))],
  episodes: (_, n) => [
    [
      as(teacher, { type: 'level.wish', level: 2 }),
      { actor: school, command: { type: 'level.give', level: n % 2 === 0 ? 1 : 3, why: 'gate' } },
      as(teacher, { type: 'level.wish', level: 0 }),
      { actor: school, command: { type: 'level.give', level: 0, why: 'best' } },
    ],
  ],
};
