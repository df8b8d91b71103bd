import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import { as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';
import { anyMember } from '../rehearsal/people.arbitrary.ts';
import { visitKinds } from './kinds.ts';

const admit: fc.Arbitrary<ClientCommand> = fc
  .tuple(anyMember, fc.constantFrom(...visitKinds))
  .map(([member, kind]) => ({ type: 'visit.admit', member, as: kind }));

export const visiting: Part = {
  staff: [admit],
  episodes: (id) => {
    const come = [
      as(id, { type: 'lobby.ask', name: 'name' }),
      as(teacher, { type: 'visit.admit', member: id, as: 'inspection' }),
    ];
    return [
      come,
      [...come, as(id, { type: 'hand.raise' }), as(id, { type: 'chat.say', text: 'words', to: 'all' })],
      [...come, as(teacher, { type: 'lock', what: 'names', locked: true })],
      [...come, as(teacher, { type: 'eject', member: id })],
      [...come, as(teacher, { type: 'floor.give', member: id })],
    ];
  },
};
