import { describe, expect, test } from 'vitest';
import { clientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher, visitorNumber } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, teachers } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { MOST_BOARDS, MOST_ERASED, MOST_OF_LEARNER } from './bounds.ts';
import type { Drawing } from './commands.ts';
import type { BoardId, MarkId } from './ids.ts';
import { markOf, shownBoard } from './select.ts';
import type { Shape } from './shape.ts';
import type { Drawers } from './state.ts';

const [amel, bao] = pupils as readonly MemberId[] as [MemberId, MemberId];
const weil = teachers[1] as MemberId;

const square: Shape = {
  kind: 'rectangle',
  ink: 'red',
  pen: 2,
  fill: 'none',
  round: false,
  width: 40,
  height: 40,
};
const drawn = (id: string, version = 1, nonce = 5, shape: Shape = square): Drawing => ({
  id: id as MarkId,
  rank: [version, nonce],
  at: ['a0', 10, version, 0],
  shape,
});
const moved = (id: string, version: number): Drawing => ({
  id: id as MarkId,
  rank: [version, 5],
  at: ['a0', 300, 300, 0],
});
const erased = (id: string, version: number): Drawing => ({
  id: id as MarkId,
  rank: [version, 5],
  erased: true,
});

/** A class that looks at a board. */
function boardOf(drawers: Drawers = 'all') {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'board.add', title: 'Tableau 1' });
  const board = lesson.state.boards.boards[0]?.id as BoardId;
  lesson.does(teacher, { type: 'board.show', board });
  lesson.does(teacher, { type: 'board.drawers', drawers });
  const draw = (by: MemberId, ...marks: Drawing[]) =>
    outcome(lesson.does(by, { type: 'board.draw', board, marks }));
  const held = (id: string) => {
    const shown = shownBoard(lesson.state);
    return shown && markOf(shown, id as MarkId);
  };
  return { lesson, board, draw, held };
}

describe('who may draw', () => {
  test('is the staff alone until the staff says otherwise', () => {
    const { lesson, draw } = boardOf('staff');
    expect(draw(teacher, drawn('one'))).toEqual(['board.drawn']);
    expect(draw(weil, drawn('two'))).toEqual(['board.drawn']);
    expect(draw(amel, drawn('three'))).toBe('live.board-locked');
    lesson.does(teacher, { type: 'board.pen', member: amel, given: true });
    expect(draw(amel, drawn('three'))).toEqual(['board.drawn']);
    expect(draw(bao, drawn('four'))).toBe('live.board-locked');
    lesson.does(teacher, { type: 'board.drawers', drawers: 'all' });
    expect(draw(bao, drawn('four'))).toEqual(['board.drawn']);
  });

  test('is nobody but the staff while the board is locked', () => {
    const { lesson, draw } = boardOf('all');
    lesson.does(teacher, { type: 'lock', what: 'board', locked: true });
    expect(draw(amel, drawn('one'))).toBe('live.board-locked');
    expect(draw(teacher, drawn('one'))).toEqual(['board.drawn']);
    lesson.does(teacher, { type: 'lock', what: 'board', locked: false });
    expect(draw(amel, drawn('two'))).toEqual(['board.drawn']);
  });

  test('is no learner on a board that is put away, and nobody from outside', () => {
    const { lesson, draw } = boardOf('all');
    const stranger = visitorNumber(1);
    expect(draw(stranger, drawn('one'))).toBe('live.not-in-class');
    lesson.does(teacher, { type: 'board.hide' });
    expect(draw(amel, drawn('one'))).toBe('live.board-locked');
  });

  test('a pen that was given is gone with who is sent out', () => {
    const { lesson, draw } = boardOf('staff');
    lesson.does(teacher, { type: 'board.pen', member: amel, given: true });
    lesson.does(teacher, { type: 'eject', member: amel });
    lesson.does(teacher, { type: 'readmit', member: amel });
    expect(draw(amel, drawn('one'))).toBe('live.board-locked');
  });
});

describe('what is another’s', () => {
  test('a learner neither moves nor rewrites nor erases', () => {
    const { draw, held } = boardOf('all');
    draw(amel, drawn('one'));
    const before = held('one');
    for (const mark of [moved('one', 9), drawn('one', 9), erased('one', 9)]) {
      expect(draw(bao, mark)).toBe('live.not-allowed');
    }
    expect(held('one')).toEqual(before);
  });

  test('is left as it is when one’s own comes with it', () => {
    const { draw, held } = boardOf('all');
    draw(amel, drawn('one'));
    expect(draw(bao, erased('one', 9), drawn('two'))).toEqual(['board.drawn']);
    expect(held('one')?.member).toBe(amel);
    expect(held('two')?.member).toBe(bao);
  });

  test('the staff moves and erases, and it stays its author’s words', () => {
    const { draw, held, lesson } = boardOf('all');
    draw(amel, drawn('one'));
    const shape = held('one')?.mark.shape;
    expect(draw(teacher, moved('one', 2))).toEqual(['board.drawn']);
    expect(held('one')).toMatchObject({ member: amel, mark: { at: ['a0', 300, 300, 0], shape } });
    expect(draw(teacher, drawn('one', 3))).toBe('live.not-allowed');
    expect(draw(teacher, erased('one', 4))).toEqual(['board.drawn']);
    expect(held('one')).toBeUndefined();
    expect(lesson.browserOf(bao).state.boards.boards[0]?.drawn).toEqual({});
  });
});

describe('of two changes of one mark', () => {
  test('the higher version stands, and of equal ones the smaller nonce', () => {
    const { draw, held } = boardOf('all');
    draw(amel, drawn('one', 3, 50));
    draw(amel, drawn('one', 2, 1));
    draw(amel, drawn('one', 3, 60));
    expect(held('one')?.mark.rank).toEqual([3, 50]);
    draw(amel, drawn('one', 3, 40));
    expect(held('one')?.mark.rank).toEqual([3, 40]);
    draw(amel, drawn('one', 4, 900));
    expect(held('one')?.mark.rank).toEqual([4, 900]);
  });

  test('what comes late after an erasing is not there again', () => {
    const { draw, held } = boardOf('all');
    draw(amel, drawn('one', 1));
    draw(amel, erased('one', 3));
    expect(draw(amel, drawn('one', 2))).toEqual([]);
    expect(held('one')).toBeUndefined();
  });

  test('who erased their own takes it back; what the staff erased stays away', () => {
    const { draw, held } = boardOf('all');
    draw(amel, drawn('one', 1), drawn('two', 1));
    draw(amel, erased('one', 2));
    draw(amel, drawn('one', 3));
    expect(held('one')).toBeDefined();
    draw(teacher, erased('two', 2));
    draw(amel, drawn('two', 3));
    expect(held('two')).toBeUndefined();
  });
});

describe('a board that the class has not seen', () => {
  test('is the staff’s alone with all that is on it, and known whole once it is shown', () => {
    const { lesson, board: first } = boardOf();
    lesson.does(teacher, { type: 'board.add', title: 'Correction' });
    const board = lesson.state.boards.boards[1]?.id as BoardId;
    lesson.does(teacher, { type: 'board.draw', board, marks: [drawn('answer')] });
    const known = () => lesson.browserOf(amel).state.boards.boards.map(({ id }) => id);
    expect(known()).toEqual([first]);
    expect(lesson.browserOf(amel).heard.join()).not.toContain('Correction');
    expect(outcome(lesson.does(amel, { type: 'board.draw', board, marks: [drawn('mine')] }))).toBe(
      'live.no-such-board',
    );
    lesson.does(teacher, { type: 'board.show', board });
    expect(known()).toEqual([first, board]);
    const shown = shownBoard(lesson.browserOf(amel).state);
    expect(shown && plainOf(shown.title)).toBe('Correction');
    expect(shown && markOf(shown, 'answer' as MarkId)).toBeDefined();
  });
});

describe('what a board holds', () => {
  test('is bounded for a learner, and nobody else is kept from drawing', () => {
    const { draw } = boardOf('all');
    const box = { width: 40, height: 40 };
    const long: Shape = {
      kind: 'text',
      ink: 'red',
      size: 20,
      align: 'left',
      ...box,
      text: 'é'.repeat(2_000),
    };
    const full = Math.ceil(MOST_OF_LEARNER / 4_000);
    const outcomes = Array.from({ length: full }, (_, n) => draw(amel, drawn(`long-${n}`, 1, 5, long)));
    expect(outcomes.at(-1)).toBe('live.board-full');
    expect(draw(bao, drawn('other'))).toEqual(['board.drawn']);
    expect(draw(amel, erased('long-0', 2))).toEqual(['board.drawn']);
    expect(draw(amel, drawn('again'))).toEqual(['board.drawn']);
  });

  test('forgets what was erased long ago', () => {
    const { draw, lesson } = boardOf('all');
    for (let n = 0; n < MOST_ERASED + 10; n += 1) {
      draw(amel, drawn(`m${n}`));
      draw(amel, erased(`m${n}`, 2));
    }
    expect(shownBoard(lesson.state)?.erased).toHaveLength(MOST_ERASED);
  });

  test('is taken from a member who is sent out for disturbing', () => {
    const { draw, held, lesson } = boardOf('all');
    draw(amel, drawn('rude'));
    draw(bao, drawn('fine'));
    lesson.does(teacher, { type: 'disturb', member: amel });
    expect(held('rude')).toBeUndefined();
    expect(held('fine')).toBeDefined();
  });

  test('is gone from every view when its author is erased', () => {
    const lesson = Lesson.opened([amel]);
    lesson.does(teacher, { type: 'board.add', title: 'Tableau' });
    const board = lesson.state.boards.boards[0]?.id as BoardId;
    lesson.does(teacher, { type: 'board.show', board });
    lesson.does(teacher, { type: 'board.drawers', drawers: 'all' });
    lesson.does(amel, { type: 'board.draw', board, marks: [drawn('one')] });
    const shown = shownBoard(lesson.viewOf(teacher).state);
    expect(shown && markOf(shown, 'one' as MarkId)?.mark.shape).toEqual({ gone: true });
  });

  test('a class has so many boards and no more', () => {
    const { lesson } = boardOf();
    for (let n = 1; n < MOST_BOARDS; n += 1) lesson.does(teacher, { type: 'board.add', title: `${n}` });
    expect(outcome(lesson.does(teacher, { type: 'board.add', title: 'one more' }))).toBe('live.boards-full');
  });
});

test('a command with an order key that only looks like one is none', () => {
  const command = (key: string) => ({
    type: 'board.draw',
    board: 'm0',
    marks: [{ ...drawn('one'), at: [key, 0, 0, 0] }],
  });
  for (const key of ['a0', 'a1V', 'Zz', 'b10', 'c1234k']) {
    expect(clientCommand.safeParse(command(key)).success, key).toBe(true);
  }
  for (const key of ['a', 'b1', 'a10', 'zz', 'é0', 'a0\n', `A${'0'.repeat(26)}`]) {
    expect(clientCommand.safeParse(command(key)).success, key).toBe(false);
  }
});

test('what the class looks at is what was brought before it last', () => {
  const { lesson, board } = boardOf();
  lesson.does(teacher, { type: 'slides.add', title: 'Cours', content: '1'.repeat(43) as never, pages: 2 });
  const deck = lesson.state.slides.decks[0]?.id as never;
  lesson.does(teacher, { type: 'slides.show', deck, page: 1 });
  expect(lesson.state.boards.shown).toBeNull();
  lesson.does(teacher, { type: 'board.show', board });
  expect(lesson.state.boards.shown).toBe(board);
});
