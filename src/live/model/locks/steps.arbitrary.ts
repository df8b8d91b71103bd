import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import { as, type Part, setting, teacher } from '../rehearsal/part.arbitrary.ts';

const names = (locked: boolean): ClientCommand => ({ type: 'lock', what: 'names', locked });

export const closing: Part = {
  staff: [
    fc
      .tuple(fc.constantFrom('microphones', 'cameras', 'board', 'reactions', 'names'), fc.boolean())
      .map(([what, locked]) => ({ type: 'lock', what, locked }) as ClientCommand),
    setting('quiet', 'on'),
  ],
  episodes: (id) => [
    [
      as(teacher, { type: 'quiet', on: true }),
      as(teacher, { type: 'floor.give', member: id }),
      as(teacher, { type: 'quiet', on: false }),
    ],
    [
      as(id, { type: 'lobby.ask', name: 'name' }),
      as(teacher, { type: 'lobby.admit', member: id }),
      as(teacher, names(true)),
      as(teacher, names(false)),
    ],
    [
      as(teacher, names(true)),
      as(id, { type: 'lobby.ask', name: 'name' }),
      as(teacher, { type: 'lobby.admit', member: id }),
      as(teacher, names(false)),
    ],
    [
      as(teacher, { type: 'lock', what: 'microphones', locked: true }),
      as(teacher, { type: 'floor.give', member: id }),
      as(teacher, { type: 'lock', what: 'microphones', locked: false }),
    ],
  ],
};
