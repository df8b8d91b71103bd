import fc from 'fast-check';
import type { ClientCommand } from '../command.ts';
import { anyId, as, idOf, of, type Part, setting, teacher } from '../rehearsal/part.arbitrary.ts';
import type { ContentHash, DeckId } from './ids.ts';

const PAGES = 3;
const anyPage = fc.integer({ min: 1, max: PAGES + 1 });
const contentOf = (n: number) => `${n}`.repeat(43) as ContentHash;

const add = (n: number): ClientCommand => ({
  type: 'slides.add',
  title: 'words',
  content: contentOf(n),
  pages: PAGES,
});
const anyAdd = fc.nat({ max: 9 }).map(add);
const onPage = (type: 'slides.show' | 'slides.undo') =>
  fc.tuple(anyId, anyPage).map(([deck, page]): ClientCommand => ({ type, deck: deck as DeckId, page }));
const draw = (deck: DeckId, page: number): ClientCommand => ({
  type: 'slides.draw',
  deck,
  page,
  pen: 'red',
  path: 'AAAAABAB',
});
const anyDraw = fc.tuple(anyId, anyPage).map(([deck, page]) => draw(deck as DeckId, page));
const anyWipe = fc
  .tuple(anyId, anyPage, fc.constantFrom('mine' as const, 'all' as const))
  .map(([deck, page, whose]): ClientCommand => ({ type: 'slides.wipe', deck: deck as DeckId, page, whose }));
const anyRemove = anyId.map((deck): ClientCommand => ({ type: 'slides.remove', deck: deck as DeckId }));

const lead = (command: ClientCommand) => as(teacher, command);

/** Decks have ids that are counted with those of messages: of a few in a row one is a deck. */
export const slidesSteps: Part = {
  staff: [
    anyAdd,
    onPage('slides.show'),
    onPage('slides.undo'),
    of('slides.hide'),
    setting('slides.ahead', 'allowed'),
    anyDraw,
    anyWipe,
    anyRemove,
  ],
  episodes: (_member, n) => {
    const few = [n, n + 1, n + 2].map((id) => idOf(id) as DeckId);
    const shown = [
      lead(add(n)),
      ...few.flatMap((deck) => [1, 2].map((page) => lead({ type: 'slides.show', deck, page }))),
    ];
    const drawn = [...shown, ...few.map((deck) => lead(draw(deck, 2)))];
    return [
      [...shown, ...few.map((deck) => lead(draw(deck, 3)))],
      [...drawn, ...few.map((deck) => lead({ type: 'slides.undo', deck, page: 2 }))],
      [...drawn, ...few.map((deck) => lead({ type: 'slides.wipe', deck, page: 2, whose: 'all' }))],
      [...shown, lead({ type: 'slides.hide' }), ...few.map((deck) => lead({ type: 'slides.remove', deck }))],
    ];
  },
};
