import fc from 'fast-check';
import type { BoardId, MarkId } from '../board/ids.ts';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { as, idOf, type Part, school, teacher } from '../rehearsal/part.arbitrary.ts';
import { anyMember, pupils, teachers } from '../rehearsal/people.arbitrary.ts';

const how = fc.constantFrom('random' as const, 'hand' as const, 'choice' as const);
const number = fc.integer({ min: 1, max: 4 });
const numberOrNone = fc.option(number, { freq: 3 });
const make = fc
  .tuple(how, number)
  .map(([how, count]): ClientCommand => ({ type: 'groups.make', how, count }));
const move = fc
  .tuple(anyMember, numberOrNone)
  .map(([member, group]): ClientCommand => ({ type: 'groups.move', member, group }));
const say: ClientCommand = { type: 'groups.say', text: 'words' };
const write: ClientCommand = { type: 'chat.say', text: 'words', to: 'group' };
const [other] = teachers.slice(1);

/** Which of the ids is the group's board nobody knows: of a few in a row one may be. */
const boards = (n: number) => [0, 1, 2, 3, 4, 5, 6].map((more) => idOf(n + more) as BoardId);
const draws = (by: MemberId, n: number) =>
  boards(n).map((board) => {
    const shape = {
      kind: 'text',
      ink: 'black',
      size: 20,
      align: 'left',
      width: 80,
      height: 25,
      text: 'words',
    } as const;
    const mark = { id: `mark-${n}` as MarkId, rank: [n + 1, 0], at: ['a0', 1, 1, 0], shape } as const;
    return as(by, { type: 'board.draw', board, marks: [mark as never] });
  });

/** A class goes into groups, and back. The steps between may be lost when it shrinks. */
export const grouping: Part = {
  staff: [
    make,
    move,
    move,
    fc.constantFrom<ClientCommand>(
      { type: 'groups.discard' },
      { type: 'groups.open' },
      { type: 'groups.close' },
    ),
    numberOrNone.map((group): ClientCommand => ({ type: 'groups.visit', group })),
    fc.constant<ClientCommand>({ type: 'board.begin' }),
    fc.constantFrom<ClientCommand>(say, write),
    fc.constantFrom(30, null).map((seconds): ClientCommand => ({ type: 'groups.recall', seconds })),
  ],
  learner: [
    number.map((group): ClientCommand => ({ type: 'groups.choose', group })),
    fc.boolean().map((on): ClientCommand => ({ type: 'groups.call', on })),
    fc.constant(write),
    fc.constant(write),
    fc.constant<ClientCommand>({ type: 'board.begin' }),
  ],
  episodes: (id, n) => {
    const lead = (command: ClientCommand) => as(teacher, command);
    const into = (group: number | null) => lead({ type: 'groups.move', member: id, group });
    const open = [
      lead({ type: 'groups.close' }),
      lead({ type: 'groups.make', how: 'hand', count: 2 }),
      into((n % 2) + 1),
      lead({ type: 'groups.move', member: pupils[n % pupils.length] as never, group: 1 }),
      lead({ type: 'groups.open' }),
    ];
    return [
      [
        { actor: school, command: { type: 'presence', joined: pupils, left: [] } },
        lead({ type: 'groups.make', how: 'random', count: 2 }),
        lead({ type: 'groups.open' }),
        as(id, write),
      ],
      [...open, as(id, write), into(2), as(id, write), lead({ type: 'groups.close' })],
      [
        ...open,
        as(id, { type: 'groups.call', on: true }),
        lead({ type: 'groups.visit', group: (n % 2) + 1 }),
      ],
      [...open, as(id, { type: 'board.begin' }), ...draws(id, n), into(2), into(1), ...draws(id, n)],
      [
        ...open,
        as(id, { type: 'board.begin' }),
        ...draws(id, n),
        ...boards(n).map((board) => lead({ type: 'board.show', board })),
      ],
      [...open, lead(say), lead({ type: 'groups.recall', seconds: 5 }), lead({ type: 'hands.lower-all' })],
      [...open, lead({ type: 'groups.visit', group: 1 }), lead(write), as(other as never, write)],
      [
        ...open,
        as(id, write),
        lead({ type: 'disturb', member: id }),
        lead({ type: 'disturb.undo', member: id }),
      ],
      [...open, lead({ type: 'chat.moderate', on: true }), as(id, write), into(1)],
      [
        lead({ type: 'groups.close' }),
        lead({ type: 'groups.make', how: 'choice', count: 2 }),
        as(id, { type: 'groups.choose', group: 1 }),
        ...pupils.map((pupil) => as(pupil, { type: 'groups.choose', group: 1 })),
        lead(n % 2 === 0 ? { type: 'groups.open' } : { type: 'groups.discard' }),
        as(id, { type: 'groups.choose', group: 2 }),
      ],
    ];
  },
};
