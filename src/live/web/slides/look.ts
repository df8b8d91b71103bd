import type { MemberId } from '../../model/ids.ts';
import { deckOf, hasPage, maySee } from '../../model/slides/select.ts';
import type { Deck, Place } from '../../model/slides/state.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';

/** What of the slides one viewer looks at. */
export interface Look {
  readonly deck: Deck;
  readonly page: number;
  /** `preview`: the staff alone looks; the class has nothing before it. */
  readonly how: 'with-class' | 'apart' | 'preview';
  /** The pages that the viewer may turn to, in order. */
  readonly pages: readonly number[];
}

/**
 * `own` is where the viewer has leafed to, if anywhere: what a teacher turns is turned for all, and shown to
 * the teacher before the school has answered.
 */
export function lookOf(state: ClassState, viewer: MemberId, own: Place | null): Look | null {
  const { slides } = state;
  const staff = isStaff(state, viewer);
  const place = slides.shown ?? (staff ? own : null);
  const deck = place && deckOf(slides, place.deck);
  if (!place || !deck) return null;
  const pages = pagesFor(state, viewer, deck);
  const page = own?.deck === deck.id && maySee(state, viewer, own) ? own.page : place.page;
  if (!hasPage(deck, page)) return null;
  if (slides.shown === null) return { deck, page, how: 'preview', pages };
  return { deck, page, how: staff || page === slides.shown.page ? 'with-class' : 'apart', pages };
}

/** The next page that may be turned to in a direction; null at the end. */
export function neighbour({ page, pages }: Pick<Look, 'page' | 'pages'>, step: 1 | -1): number | null {
  const others = pages.filter((other) => (other - page) * step > 0);
  return others.at(step === 1 ? 0 : -1) ?? null;
}

function pagesFor(state: ClassState, viewer: MemberId, deck: Deck): number[] {
  const all = Array.from({ length: deck.pages }, (_, index) => index + 1);
  return all.filter((page) => maySee(state, viewer, { deck: deck.id, page }));
}
