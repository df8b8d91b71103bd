import fc from 'fast-check';
import { as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';
import { languages } from './languages.ts';

const say = { type: 'captions.say', text: 'words' } as const;

export const captioning: Part = {
  staff: [
    fc.constantFrom(...languages, null).map((language) => ({ type: 'captions' as const, language })),
    fc.constant(say),
  ],
  episodes: (member) => {
    const on = as(teacher, { type: 'captions', language: 'fr-FR' });
    const groups = [
      as(teacher, { type: 'groups.make', how: 'hand', count: 2 }),
      as(teacher, { type: 'groups.move', member, group: 1 }),
      as(teacher, { type: 'groups.open' }),
      as(teacher, { type: 'groups.visit', group: 1 }),
    ];
    return [
      [on, as(teacher, say), as(teacher, say), as(teacher, say)],
      [on, as(teacher, say), ...groups, as(teacher, say), as(teacher, say)],
      [on, ...groups, as(teacher, say), as(teacher, { type: 'groups.move', member, group: 2 })],
    ];
  },
};
