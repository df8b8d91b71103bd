import { describe, expect, test } from 'vitest';
import { resume } from '../delivery/deliver.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, teachers } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { MOST_DECKS, MOST_DRAWN } from './decide.ts';
import type { ContentHash, DeckId } from './ids.ts';
import { MOST_PAGES } from './ids.ts';
import { MOST_POINTS } from './path.ts';
import { drawnWeight, maySee } from './select.ts';

const [amel] = pupils as [MemberId];
const colleague = teachers[1] as MemberId;
const contentNumber = (n: number) => String.fromCharCode(65 + n).repeat(43) as ContentHash;
const deckNumber = (n: number) => `m${n}` as DeckId;
const first = deckNumber(0);

/** A class with decks of three pages: `m0`, `m1` … */
function withDecks(decks: number, pages = 3): Lesson {
  const lesson = Lesson.opened();
  for (let n = 0; n < decks; n += 1) addDeck(lesson, n, pages);
  return lesson;
}

const addDeck = (lesson: Lesson, n: number, pages = 3) =>
  lesson.does(teacher, { type: 'slides.add', title: `Leçon ${n}`, content: contentNumber(n), pages });

const show = (lesson: Lesson, page: number, deck = first) =>
  lesson.does(teacher, { type: 'slides.show', deck, page });

const draw = (lesson: Lesson, page: number, path = 'AAAABBBB', by: MemberId = teacher) =>
  lesson.does(by, { type: 'slides.draw', deck: first, page, pen: 'blue', path });

const slidesOf = (lesson: Lesson, viewer: MemberId) => lesson.browserOf(viewer).state.slides;

const pagesSeenBy = (lesson: Lesson, viewer: MemberId, deck = first) =>
  [1, 2, 3].filter((page) => maySee(lesson.state, viewer, { deck, page }));

describe('a deck', () => {
  test('is the staff’s alone until a page of it is shown', () => {
    const lesson = withDecks(1);
    expect(slidesOf(lesson, colleague).decks).toHaveLength(1);
    for (const view of [slidesOf(lesson, amel), lesson.viewOf(amel).state.slides]) {
      expect(view.decks).toEqual([]);
    }
    expect(outcome(show(lesson, 2))).toEqual(['slides.opened', 'slides.turned']);
    expect(slidesOf(lesson, amel)).toMatchObject({
      shown: { deck: first, page: 2 },
      decks: [{ id: first, title: { plain: 'Leçon 0' }, pages: 3, seen: [2] }],
    });
    expect(outcome(show(lesson, 2))).toEqual([]);
    expect(outcome(show(lesson, 1))).toEqual(['slides.turned']);
    expect(slidesOf(lesson, amel).decks[0]?.seen).toEqual([1, 2]);
  });

  test('may be prepared before the lesson, and is shown only in it', () => {
    const lesson = Lesson.prepared();
    expect(outcome(addDeck(lesson, 0))).toEqual(['slides.added']);
    expect(outcome(show(lesson, 1))).toBe('live.not-open');
    expect(outcome(lesson.does(teacher, { type: 'slides.ahead', allowed: true }))).toEqual([
      'slides.ahead-changed',
    ]);
  });

  test('of the same pages is there once', () => {
    const lesson = withDecks(1);
    expect(outcome(addDeck(lesson, 0))).toEqual([]);
  });

  test('that is one too many is refused', () => {
    const lesson = withDecks(MOST_DECKS);
    expect(outcome(addDeck(lesson, MOST_DECKS))).toBe('live.slides-full');
    lesson.does(teacher, { type: 'slides.remove', deck: first });
    expect(outcome(addDeck(lesson, MOST_DECKS))).toEqual(['slides.added']);
  });

  test('that is removed leaves neither its words nor a page behind', () => {
    const lesson = withDecks(2);
    show(lesson, 1);
    lesson.does(teacher, { type: 'slides.remove', deck: first });
    expect(slidesOf(lesson, amel)).toMatchObject({ shown: null, decks: [] });
    expect(pagesSeenBy(lesson, teacher)).toEqual([]);
    const late = JSON.stringify(resume(lesson.lines.slice(2), lesson.state, amel, lesson.vault.unseal));
    expect(late).toContain('slides.opened');
    expect(late).not.toContain('Leçon 0');
  });

  test('has the pages that it has', () => {
    const lesson = withDecks(1);
    for (const page of [0, 4]) expect(outcome(show(lesson, page))).toBe('live.no-such-slides');
    expect(outcome(show(lesson, 1, deckNumber(7)))).toBe('live.no-such-slides');
  });

  test('is nothing that pupils command', () => {
    const lesson = withDecks(1);
    for (const command of [
      { type: 'slides.show', deck: first, page: 1 },
      { type: 'slides.ahead', allowed: true },
      { type: 'slides.remove', deck: first },
      { type: 'slides.hide' },
    ] as const) {
      expect(outcome(lesson.does(amel, command))).toBe('live.not-allowed');
    }
  });
});

describe('a page', () => {
  test('is for pupils when it was shown, and for the staff always', () => {
    const lesson = withDecks(2);
    expect(pagesSeenBy(lesson, teacher)).toEqual([1, 2, 3]);
    expect(pagesSeenBy(lesson, amel)).toEqual([]);
    show(lesson, 1);
    show(lesson, 3);
    lesson.does(teacher, { type: 'slides.hide' });
    expect(pagesSeenBy(lesson, amel)).toEqual([1, 3]);
  });

  test('to come is for pupils only of a deck that they know, and while it is allowed', () => {
    const lesson = withDecks(2);
    show(lesson, 1);
    lesson.does(teacher, { type: 'slides.ahead', allowed: true });
    expect(pagesSeenBy(lesson, amel)).toEqual([1, 2, 3]);
    expect(pagesSeenBy(lesson, amel, deckNumber(1))).toEqual([]);
    lesson.does(teacher, { type: 'slides.ahead', allowed: false });
    expect(pagesSeenBy(lesson, amel)).toEqual([1]);
  });

  test('is for nobody who is out of the class', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    lesson.does(teacher, { type: 'eject', member: amel });
    expect(pagesSeenBy(lesson, amel)).toEqual([]);
    expect(slidesOf(lesson, amel).decks).toEqual([]);
  });
});

describe('a stroke', () => {
  const pathsOn = (lesson: Lesson, page: number, viewer: MemberId = amel) =>
    slidesOf(lesson, viewer)
      .decks[0]?.strokes.filter((stroke) => stroke.page === page)
      .map(({ path }) => plainOf(path));

  test('stays with its page', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    draw(lesson, 1, 'AAAABBBB');
    show(lesson, 2);
    draw(lesson, 2, 'CCCCDDDD');
    expect(pathsOn(lesson, 1)).toEqual(['AAAABBBB']);
    expect(pathsOn(lesson, 2)).toEqual(['CCCCDDDD']);
  });

  test('is only on pages that the class has seen, since everybody hears of it', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    expect(outcome(draw(lesson, 2))).toBe('live.not-shown');
    expect(outcome(draw(lesson, 1, 'AAAA', amel))).toBe('live.not-allowed');
  });

  test('is undone by who drew it, the last first', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    draw(lesson, 1, 'AAAABBBB');
    draw(lesson, 1, 'CCCCDDDD');
    draw(lesson, 1, 'EEEEFFFF', colleague);
    const undo = () => lesson.does(teacher, { type: 'slides.undo', deck: first, page: 1 });
    undo();
    expect(pathsOn(lesson, 1)).toEqual(['AAAABBBB', 'EEEEFFFF']);
    undo();
    expect(outcome(undo())).toEqual([]);
    expect(pathsOn(lesson, 1)).toEqual(['EEEEFFFF']);
  });

  test('goes with one’s own, or with all of the page', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    show(lesson, 2);
    for (const page of [1, 2]) for (const by of [teacher, colleague]) draw(lesson, page, 'AAAABBBB', by);
    const wipe = (whose: 'mine' | 'all') =>
      lesson.does(teacher, { type: 'slides.wipe', deck: first, page: 1, whose });
    wipe('mine');
    expect(pathsOn(lesson, 1)).toHaveLength(1);
    wipe('all');
    expect(pathsOn(lesson, 1)).toEqual([]);
    expect(outcome(wipe('all'))).toEqual([]);
    expect(pathsOn(lesson, 2)).toHaveLength(2);
  });

  test('of somebody who was erased cannot be read any more', () => {
    const lesson = Lesson.opened([teacher]);
    addDeck(lesson, 0);
    show(lesson, 1);
    draw(lesson, 1);
    expect(lesson.viewOf(amel).state.slides.decks[0]).toMatchObject({
      title: { gone: true },
      strokes: [{ path: { gone: true } }],
    });
  });

  test('too many is refused until others are erased', () => {
    const lesson = withDecks(1);
    show(lesson, 1);
    const long = 'A'.repeat(4 * MOST_POINTS);
    while (outcome(draw(lesson, 1, long)) !== 'live.drawing-full');
    expect(drawnWeight(lesson.state.slides)).toBeGreaterThan(MOST_DRAWN - 2_000);
    lesson.does(teacher, { type: 'slides.undo', deck: first, page: 1 });
    expect(outcome(draw(lesson, 1, long))).toEqual(['slides.drawn']);
  });
});

test('the slides of a snapshot stay below 55 kB, whatever is shown and drawn', () => {
  const lesson = withDecks(0);
  for (let n = 0; n < MOST_DECKS; n += 1) {
    const title = 'é'.repeat(120);
    lesson.does(teacher, { type: 'slides.add', title, content: contentNumber(n), pages: MOST_PAGES });
    for (let page = 1; page <= MOST_PAGES; page += 1) show(lesson, page, deckNumber(n));
  }
  while (outcome(draw(lesson, 1)) !== 'live.drawing-full');
  const bytes = new TextEncoder().encode(JSON.stringify(lesson.viewOf(amel).state.slides)).length;
  expect(bytes).toBeLessThan(55_000);
});
