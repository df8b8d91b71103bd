import { expect, test } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import type { ClassEvent } from '../../model/event.ts';
import type { MessageId } from '../../model/ids.ts';
import { lea, open, roy } from '../rehearsal.arbitrary.ts';
import { chaptersOf } from './chapters.ts';
import { searchLesson } from './search.ts';
import { spanOf } from './span.ts';

const lines = (...events: readonly [at: number, event: object][]) =>
  events.map(([at, event], i) => ({ seq: i + 1, at, event: event as ClassEvent }));
const opened = { type: 'session.opened' };
const closed = { type: 'session.closed' };
const turned = (page: number) => ({ type: 'slides.turned', deck: 'd', page });

test('a lesson lasts from its first opening to its last closing', () => {
  expect(
    spanOf(
      lines(
        [1_000, opened],
        [5_000, closed],
        [9_000, opened],
        [20_000, closed],
        [90_000, { type: 'hands.lowered' }],
      ),
    ),
  ).toEqual({
    from: 1_000,
    to: 20_000,
  });
  expect(spanOf(lines([1_000, opened], [30_000, { type: 'hands.lowered' }]))).toEqual({
    from: 1_000,
    to: 30_000,
  });
  expect(spanOf(lines([1_000, { type: 'hands.lowered' }]))).toBeNull();
});

test('a board that was shown is a chapter, unless it was only leafed through', () => {
  const shown = (board: string) => ({ type: 'board.shown', board });
  const seen = chaptersOf(
    lines(
      [0, opened],
      [1_000, shown('a')],
      [2_000, shown('b')],
      [30_000, { type: 'board.hidden' }],
      [31_000, turned(2)],
    ),
  );
  expect(seen).toEqual([
    { at: 0, kind: 'opened' },
    { at: 2_000, kind: 'board', board: 'b' },
    { at: 31_000, kind: 'page', deck: 'd', page: 2, title: null },
  ]);
});

test('pages that were only leafed through are no chapters', () => {
  const title = { plain: 'La Révolution' };
  const seen = chaptersOf(
    lines(
      [0, opened],
      [1_000, { type: 'slides.opened', deck: 'd', title, content: 'c', pages: 9 }],
      [20_000, turned(2)],
      [21_000, turned(3)],
      [22_000, turned(4)],
      [60_000, { type: 'slides.hidden' }],
    ),
  );
  expect(seen).toEqual([
    { at: 0, kind: 'opened' },
    { at: 1_000, kind: 'page', deck: 'd', page: 1, title },
    { at: 22_000, kind: 'page', deck: 'd', page: 4, title: null },
  ]);
});

test('what was written is found without accents, in any order, and not what is gone', () => {
  const message = (id: string, member: PersonId, text: object) =>
    ({ id: id as MessageId, member, at: 7, weight: 1, text }) as never;
  const messages = [
    message('a', lea, { plain: 'L’Été, c’est le cœur de l’année' }),
    message('b', roy, { plain: 'Autre chose' }),
    message('c', roy, { gone: true }),
  ];
  const state = { ...open, chat: { ...open.chat, messages } };
  expect(searchLesson([], state, 'coeur ete').map(({ member }) => member)).toEqual([lea]);
  expect(searchLesson([], state, 'absent')).toEqual([]);
  expect(searchLesson([], state, '  ')).toEqual([]);
});

test('what was said aloud is found with what was written, in the order of the lesson', () => {
  const spoken = lines([9, { type: 'captions.said', member: roy, text: { plain: 'Ouvrez l’atlas' } }]);
  const written = { id: 'a' as MessageId, member: lea, at: 12, weight: 1, text: { plain: 'Quel atlas ?' } };
  const state = { ...open, chat: { ...open.chat, messages: [written] } };
  expect(searchLesson(spoken, state, 'atlas').map(({ at, member }) => [at, member])).toEqual([
    [9, roy],
    [12, lea],
  ]);
});
