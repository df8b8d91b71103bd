import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import { as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';
import { reactionKinds } from './kinds.ts';

export const reacting: Part = {
  learner: [fc.constantFrom(...reactionKinds).map((kind): ClientCommand => ({ type: 'react', kind }))],
  episodes: (member) => [
    [
      as(member, { type: 'react', kind: 'bravo' }),
      as(teacher, { type: 'react', kind: 'yes' }),
      as(teacher, { type: 'lock', what: 'reactions', locked: true }),
      as(member, { type: 'react', kind: 'no' }),
      as(teacher, { type: 'lock', what: 'reactions', locked: false }),
    ],
  ],
};
