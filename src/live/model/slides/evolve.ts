import type { When } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { SlidesEvent } from './events.ts';
import type { DeckId } from './ids.ts';
import { deckOf } from './select.ts';
import type { Deck, Slides } from './state.ts';

export const evolveSlides = (state: ClassState, event: SlidesEvent, when: When): ClassState => ({
  ...state,
  slides: evolveDecks(state.slides, event, when),
});

function evolveDecks(slides: Slides, event: SlidesEvent, { seq }: When): Slides {
  const { decks } = slides;
  switch (event.type) {
    case 'slides.added':
      return { ...slides, decks: [...decks, newDeck(event)] };
    case 'slides.opened':
      return { ...slides, decks: opened(slides, event) };
    case 'slides.turned': {
      const { deck, page } = event;
      return { ...change(slides, deck, (one) => see(one, page)), shown: { deck, page } };
    }
    case 'slides.hidden':
      return { ...slides, shown: null };
    case 'slides.removed': {
      const shown = slides.shown?.deck === event.deck ? null : slides.shown;
      return { ...slides, shown, decks: decks.filter(({ id }) => id !== event.deck) };
    }
    case 'slides.ahead-changed':
      return { ...slides, ahead: event.allowed };
    case 'slides.drawn': {
      const { page, member, pen, path, weight } = event;
      const stroke = { id: seq, page, member, pen, path, weight };
      return change(slides, event.deck, (deck) => ({ ...deck, strokes: [...deck.strokes, stroke] }));
    }
    case 'slides.erased':
      return keepStrokes(slides, event.deck, ({ id }) => id !== event.stroke);
    case 'slides.wiped':
      return keepStrokes(
        slides,
        event.deck,
        ({ page, member }) => page !== event.page || (event.member !== null && member !== event.member),
      );
  }
}

const newDeck = ({ deck: id, title, content, pages }: Extract<SlidesEvent, { title: unknown }>): Deck => ({
  id,
  title,
  content,
  pages,
  seen: [],
  strokes: [],
});

/** A learner's browser hears of it only now; before the staff it moves to the end, so that the order is everybody's. */
function opened(slides: Slides, event: Extract<SlidesEvent, { type: 'slides.opened' }>): readonly Deck[] {
  const deck = deckOf(slides, event.deck) ?? newDeck(event);
  return [...slides.decks.filter((other) => other !== deck), deck];
}

const see = (deck: Deck, page: number): Deck =>
  deck.seen.includes(page) ? deck : { ...deck, seen: [...deck.seen, page].sort((a, b) => a - b) };

const keepStrokes = (
  slides: Slides,
  id: DeckId,
  stays: (stroke: Deck['strokes'][number]) => boolean,
): Slides => change(slides, id, (deck) => ({ ...deck, strokes: deck.strokes.filter(stays) }));

const change = (slides: Slides, id: DeckId, how: (deck: Deck) => Deck): Slides => ({
  ...slides,
  decks: slides.decks.map((deck) => (deck.id === id ? how(deck) : deck)),
});
