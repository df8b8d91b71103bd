import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { type Asking, as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';
import { anyMember, classroom, pupils, teachers, usualRoster } from '../rehearsal/people.arbitrary.ts';
import type { Roster } from '../session/events.ts';
import { markings } from './marking.ts';

const correct: fc.Arbitrary<ClientCommand> = fc
  .record(
    {
      member: anyMember,
      status: fc.constantFrom(...markings, 'computed' as const),
      minutes: fc.nat({ max: 60 }),
      note: fc.constant('words'),
    },
    { requiredKeys: ['member', 'status'] },
  )
  .map((correction) => ({ type: 'attendance.correct', ...correction }));

const school = (command: Asking['command']): Asking => ({ actor: { kind: 'school' }, command });

const rosterWithout = (member: MemberId): Roster => ({
  staff: teachers,
  pupils: pupils.filter((pupil) => pupil !== member),
});

export const attendancePart: Part = {
  staff: [correct, correct, correct],
  episodes: (member) => [
    [
      school({ type: 'presence', joined: [member, teacher], left: [] }),
      school({ type: 'attendance.hold' }),
      school({ type: 'attendance.resume' }),
      school({ type: 'presence', joined: [], left: [member] }),
    ],
    [
      school({ type: 'presence', joined: [member], left: [] }),
      school({ type: 'prepare', classroom, roster: rosterWithout(member) }),
      school({ type: 'prepare', classroom, roster: usualRoster }),
    ],
    [
      as(teacher, { type: 'attendance.correct', member, status: 'excused', note: 'words' }),
      as(teacher, { type: 'close' }),
      as(teacher, { type: 'attendance.correct', member, status: 'late', minutes: 12 }),
      as(teacher, { type: 'open' }),
    ],
  ],
};
