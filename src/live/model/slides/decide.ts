import type { Context } from '../command.ts';
import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { SlidesCommand } from './commands.ts';
import type { DeckId } from './ids.ts';
import { deckOf, drawnWeight, hasPage, isOpened } from './select.ts';
import type { Deck, Place } from './state.ts';

/** With the chat they keep a snapshot of the class below 200 kB. */
export const MOST_DECKS = 10;
export const MOST_DRAWN = 40_000;

type Of<T extends SlidesCommand['type']> = Extract<SlidesCommand, { type: T }>;

export function decideSlides(
  state: ClassState,
  command: SlidesCommand,
  by: MemberId,
  context: Context,
): Decision {
  const { slides } = state;
  switch (command.type) {
    case 'slides.add':
      return decideAdd(state, command, context);
    case 'slides.show':
      return onPage(state, command, (deck) => decideShow(state, deck, command.page));
    case 'slides.hide':
      return set(slides.shown, null, { type: 'slides.hidden' });
    case 'slides.remove': {
      const deck = deckOf(slides, command.deck);
      if (!deck) return refuse(liveErrors['live.no-such-slides']);
      const { id, content } = deck;
      return accept({ type: 'slides.removed', deck: id, content, opened: isOpened(deck) });
    }
    case 'slides.ahead':
      return set(slides.ahead, command.allowed, { type: 'slides.ahead-changed', allowed: command.allowed });
    case 'slides.draw':
      return onPage(state, command, (deck) => decideDraw(state, deck, command, by));
    case 'slides.undo':
      return onPage(state, command, (deck) => decideUndo(deck, command.page, by));
    case 'slides.wipe':
      return onPage(state, command, (deck) => decideWipe(deck, command, by));
  }
}

function decideAdd(
  { slides }: ClassState,
  { title, content, pages }: Of<'slides.add'>,
  { id }: Context,
): Decision {
  if (slides.decks.some((deck) => deck.content === content)) return settled;
  if (slides.decks.length >= MOST_DECKS) return refuse(liveErrors['live.slides-full']);
  return accept({ type: 'slides.added', deck: id() as DeckId, title, content, pages });
}

function onPage({ slides }: ClassState, { deck: id, page }: Place, then: (deck: Deck) => Decision): Decision {
  const deck = deckOf(slides, id);
  return deck && hasPage(deck, page) ? then(deck) : refuse(liveErrors['live.no-such-slides']);
}

function decideShow({ slides: { shown } }: ClassState, deck: Deck, page: number): Decision {
  if (shown?.deck === deck.id && shown.page === page) return settled;
  const { id, title, content, pages } = deck;
  const turned = { type: 'slides.turned', deck: id, page } as const;
  if (isOpened(deck)) return accept(turned);
  return accept({ type: 'slides.opened', deck: id, title, content, pages }, turned);
}

/** Nobody draws on what the class has not seen: the strokes would tell of it. */
function decideDraw(
  { slides }: ClassState,
  { id, seen }: Deck,
  { page, pen, path, weight }: Of<'slides.draw'>,
  by: MemberId,
): Decision {
  if (!seen.includes(page)) return refuse(liveErrors['live.not-shown']);
  if (drawnWeight(slides) + weight > MOST_DRAWN) return refuse(liveErrors['live.drawing-full']);
  return accept({ type: 'slides.drawn', deck: id, page, member: by, pen, path, weight });
}

function decideUndo({ id, strokes }: Deck, page: number, by: MemberId): Decision {
  const last = strokes.filter((stroke) => stroke.page === page && stroke.member === by).at(-1);
  return last ? accept({ type: 'slides.erased', deck: id, stroke: last.id }) : settled;
}

function decideWipe({ id, strokes }: Deck, { page, whose }: Of<'slides.wipe'>, by: MemberId): Decision {
  const member = whose === 'mine' ? by : null;
  const any = strokes.some((stroke) => stroke.page === page && (member === null || stroke.member === member));
  return any ? accept({ type: 'slides.wiped', deck: id, page, member }) : settled;
}
