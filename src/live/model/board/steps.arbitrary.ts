import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { anyId, as, idOf, of, type Part, settingOf, teacher } from '../rehearsal/part.arbitrary.ts';
import type { Drawing } from './commands.ts';
import type { BoardId, MarkId } from './ids.ts';

/** Few, so that many draw the same. */
const markNumber = (n: number) => `mark-${n}` as MarkId;
const anyNumber = fc.nat({ max: 5 });
const anyMark = anyNumber.map(markNumber);
const anyRank = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 2 }));
const anyPlace = fc.tuple(
  fc.constantFrom('a0', 'a1', 'a1V'),
  fc.nat({ max: 99 }),
  fc.nat({ max: 99 }),
  fc.constant(0),
);

const written = { kind: 'text', ink: 'black', size: 20, align: 'left', width: 80, height: 25 } as const;
/** Two marks of one command are written differently, so that each can be searched for. */
const shapeOf = (n: number) => ({ ...written, size: 20 + n, text: 'words' });

const anyDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  fc
    .tuple(anyNumber, anyRank, anyPlace)
    .map(([n, rank, at]) => ({ id: markNumber(n), rank, at, shape: shapeOf(n) })),
  fc.record({ id: anyMark, rank: anyRank, at: anyPlace }),
  fc.record({ id: anyMark, rank: anyRank, erased: fc.constant(true as const) }),
);

const onBoard = (type: 'board.show' | 'board.remove' | 'board.wipe') =>
  anyId.map((board): ClientCommand => ({ type, board: board as BoardId }));
const draws = (marks: Drawing[], board: string): ClientCommand => ({
  type: 'board.draw',
  board: board as BoardId,
  marks,
});
const anyDraw = fc
  .tuple(fc.array(anyDrawing, { minLength: 1, maxLength: 3 }), anyId)
  .map(([marks, board]) => draws(marks, board));
const add: ClientCommand = { type: 'board.add', title: 'words' };
const anyDrawers = fc
  .constantFrom('staff', 'chosen', 'all')
  .map((drawers) => ({ type: 'board.drawers', drawers }) as ClientCommand);

const lead = (command: ClientCommand) => as(teacher, command);
const drawing = (n: number, version: number): Drawing => ({
  id: markNumber(n),
  rank: [version, 7],
  at: ['a0', n, version, 0],
  shape: shapeOf(n),
});
const moved = (n: number, version: number): Drawing => ({
  id: markNumber(n),
  rank: [version, 1],
  at: ['a1', 7, 7, 10],
});
const erased = (n: number, version: number): Drawing => ({
  id: markNumber(n),
  rank: [version, 1],
  erased: true,
});

/** Boards have ids that are counted with those of messages: of a few in a row one is a board. */
export const drawingOnBoards: Part = {
  staff: [
    fc.constant(add),
    onBoard('board.show'),
    of('board.hide'),
    onBoard('board.remove'),
    onBoard('board.wipe'),
    anyDraw,
    anyDrawers,
    settingOf('board.pen', 'given'),
  ],
  learner: [anyDraw, anyDraw],
  episodes: (member, n) => {
    const few = [n, n + 1, n + 2].map((id) => idOf(id) as BoardId);
    const each = (command: (board: BoardId) => ClientCommand, by: MemberId = teacher) =>
      few.map((board) => as(by, command(board)));
    /** Whichever of the few is a board, the member draws on it while it is before the class. */
    const inTurn = (...marks: Drawing[][]) =>
      few.flatMap((board) => [
        lead({ type: 'board.show', board }),
        ...marks.map((some) => as(member, draws(some, board))),
      ]);
    const opened = [lead(add), lead({ type: 'board.drawers', drawers: 'all' })];
    return [
      [
        lead(add),
        ...each((board) => draws([drawing(0, 1)], board)),
        ...inTurn([moved(0, 2)], [drawing(1, 1)]),
      ],
      [...opened, ...inTurn([drawing(2, 1)], [moved(2, 2), drawing(3, 1)], [erased(2, 3)], [drawing(2, 4)])],
      [
        ...opened,
        ...inTurn([drawing(4, 1), drawing(5, 1)]),
        ...each((board) => draws([moved(4, 2), erased(5, 2)], board)),
        ...inTurn([drawing(5, 3)]),
      ],
      [
        lead({ type: 'board.pen', member, given: true }),
        lead(add),
        ...inTurn([drawing(1, 1)]),
        ...few.map((board) => lead({ type: 'board.wipe', board, member })),
        lead({ type: 'board.pen', member, given: false }),
        lead({ type: 'board.hide' }),
        ...each((board) => draws([drawing(1, 2)], board), member),
      ],
      [...opened, ...inTurn([drawing(3, 1)]), ...each((board) => ({ type: 'board.wipe', board }))],
      [...opened, ...inTurn([drawing(3, 1)]), ...each((board) => ({ type: 'board.remove', board }))],
    ];
  },
};
