import { expect, test } from 'vitest';
import { Lesson, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import { drawnWeight, MOST_DRAWN } from './bounds.ts';
import type { Drawing } from './commands.ts';
import { hourOfDrawing } from './hour.arbitrary.ts';
import type { BoardId } from './ids.ts';

test('whoever joins after an hour at the board is sent less than 130 kB of it', () => {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'board.add', title: 'Tableau 1' });
  const board = lesson.state.boards.boards[0]?.id as BoardId;
  lesson.does(teacher, { type: 'board.show', board });
  lesson.does(teacher, { type: 'board.drawers', drawers: 'all' });
  const authors = [teacher, teacher, teacher, ...pupils];
  const before = JSON.stringify(lesson.viewOf(teacher)).length;
  for (const [n, mark] of hourOfDrawing().entries()) {
    const by = authors[n % authors.length] as typeof teacher;
    const decision = lesson.does(by, { type: 'board.draw', board, marks: [mark as Drawing] });
    expect('events' in decision).toBe(true);
  }
  const bytes = Buffer.byteLength(JSON.stringify(lesson.viewOf(pupils[0] as typeof teacher))) - before;
  expect(bytes).toBeLessThan(130_000);
  // What is reckoned while it is sealed is what is sent, within a few bytes a mark.
  expect(drawnWeight(lesson.state.boards)).toBeLessThanOrEqual(MOST_DRAWN);
  expect(Math.abs(drawnWeight(lesson.state.boards) - bytes)).toBeLessThan(bytes / 8);
});
