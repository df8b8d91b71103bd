import type { MemberId } from '../ids.ts';
import { isInside, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { DeckId } from './ids.ts';
import type { Deck, Place, Slides } from './state.ts';

export const deckOf = ({ decks }: Slides, id: DeckId): Deck | undefined =>
  decks.find((deck) => deck.id === id);

/** Whether the class has seen anything of it. */
export const isOpened = ({ seen }: Deck): boolean => seen.length > 0;

export const hasPage = ({ pages }: Deck, page: number): boolean => page >= 1 && page <= pages;

/** Whether somebody may look at a page now; the school asks before it gives the picture, the interface before it offers it. */
export function maySee(state: ClassState, member: MemberId, { deck: id, page }: Place): boolean {
  const deck = deckOf(state.slides, id);
  if (!deck || !hasPage(deck, page) || !isInside(state, member)) return false;
  if (isStaff(state, member) || deck.seen.includes(page)) return true;
  return state.slides.ahead && isOpened(deck);
}

/** What all that is drawn takes in a snapshot. */
export const drawnWeight = ({ decks }: Slides): number =>
  decks.reduce((sum, { strokes }) => strokes.reduce((all, { weight }) => all + weight, sum), 0);
