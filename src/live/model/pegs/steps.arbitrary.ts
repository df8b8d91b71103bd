import fc from 'fast-check';
import type { PersonId } from '#people/model/ids.ts';
import type { ClientCommand } from '../command.ts';
import { about, as, type Part, school, teacher } from '../rehearsal/part.arbitrary.ts';
import { anyMember, pupils } from '../rehearsal/people.arbitrary.ts';

const give: fc.Arbitrary<ClientCommand> = fc
  .tuple(anyMember, fc.constantFrom(...pupils))
  .map(([member, pupil]) => ({ type: 'peg.give', member, pupil }));

export const pegsSteps: Part = {
  staff: [give, about('peg.free')],
  episodes: (id, n) => {
    const pupil = pupils[n % pupils.length] as PersonId;
    const asked = as(id, { type: 'lobby.ask', name: 'name' });
    const given = as(teacher, { type: 'peg.give', member: id, pupil });
    return [
      [asked, given, as(teacher, { type: 'peg.free', member: id })],
      [asked, as(teacher, { type: 'lobby.admit', member: id }), given],
      [asked, given, as(teacher, { type: 'eject', member: id })],
      [
        asked,
        { actor: school, command: { type: 'presence', joined: [pupil], left: [] } },
        given,
        { actor: school, command: { type: 'presence', joined: [], left: [pupil] } },
        given,
      ],
    ];
  },
};
