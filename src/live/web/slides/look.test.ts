import { expect, test } from 'vitest';
import type { MemberId } from '../../model/ids.ts';
import type { ContentHash, DeckId } from '../../model/slides/ids.ts';
import type { Deck, Place, Slides } from '../../model/slides/state.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { lookOf, neighbour } from './look.ts';

const [roy, lea] = ['roy', 'lea'] as [MemberId & string, MemberId & string];
const [volcanoes, rivers] = ['volcanoes', 'rivers'] as [DeckId, DeckId];

const deck = (id: DeckId, seen: readonly number[]): Deck => ({
  id,
  title: { plain: id },
  content: 'c'.repeat(43) as ContentHash,
  pages: 4,
  seen,
  strokes: [],
});

function classOf(slides: Partial<Slides>): ClassState {
  const roster = { staff: [roy], pupils: [lea] } as unknown as ClassState['roster'];
  const decks = [deck(volcanoes, [1, 3])];
  return {
    ...emptyClass,
    roster,
    slides: { decks, shown: { deck: volcanoes, page: 3 }, ahead: false, ...slides },
  };
}

const seenBy = (viewer: MemberId, state: ClassState, own: Place | null = null) => {
  const look = lookOf(state, viewer, own);
  return look && { page: look.page, how: look.how, pages: look.pages };
};

test('everybody looks where the class is', () => {
  expect(seenBy(lea, classOf({}))).toEqual({ page: 3, how: 'with-class', pages: [1, 3] });
  expect(seenBy(roy, classOf({}))).toEqual({ page: 3, how: 'with-class', pages: [1, 2, 3, 4] });
});

test('a pupil may be elsewhere among the pages that were shown, and comes back when that one is closed', () => {
  const apart = { deck: volcanoes, page: 1 };
  expect(seenBy(lea, classOf({}), apart)).toMatchObject({ page: 1, how: 'apart' });
  const ahead = { deck: volcanoes, page: 4 };
  expect(seenBy(lea, classOf({}), ahead)).toMatchObject({ page: 3, how: 'with-class' });
  expect(seenBy(lea, classOf({ ahead: true }), ahead)).toMatchObject({ page: 4, how: 'apart' });
});

test('what a teacher turns to is before the teacher at once, and is no other place', () => {
  expect(seenBy(roy, classOf({}), { deck: volcanoes, page: 4 })).toMatchObject({
    page: 4,
    how: 'with-class',
  });
});

test('a pupil’s place in slides that are no longer shown is given up', () => {
  const decks = [deck(volcanoes, [1]), deck(rivers, [2])];
  const state = classOf({ decks, shown: { deck: rivers, page: 2 } });
  expect(seenBy(lea, state, { deck: volcanoes, page: 1 })).toMatchObject({ page: 2, how: 'with-class' });
});

test('with nothing shown only a teacher looks, alone', () => {
  const own = { deck: volcanoes, page: 2 };
  expect(seenBy(roy, classOf({ shown: null }), own)).toMatchObject({ page: 2, how: 'preview' });
  expect(seenBy(lea, classOf({ shown: null }), own)).toBeNull();
  expect(seenBy(roy, classOf({ shown: null }))).toBeNull();
  expect(seenBy(roy, classOf({ shown: null }), { deck: rivers, page: 1 })).toBeNull();
});

test('leafing skips the pages that are not for the viewer', () => {
  const look = { page: 3, pages: [1, 3] };
  expect(neighbour(look, -1)).toBe(1);
  expect(neighbour(look, 1)).toBeNull();
  expect(neighbour({ page: 1, pages: [1, 3] }, 1)).toBe(3);
});
