import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { ContentHash, DeckId } from './ids.ts';
import type { Pen } from './pens.ts';

/** The slides of a class. The pictures are kept beside the log, each under the hash of its bytes. */
export interface Slides {
  /** As they were added or first shown. Learners know those that something was shown of. */
  readonly decks: readonly Deck[];
  /** What the class looks at. */
  readonly shown: Place | null;
  /** Whether learners may leaf through pages that were not shown yet. */
  readonly ahead: boolean;
}

export interface Deck {
  readonly id: DeckId;
  readonly title: Text;
  /** Of the list of its pages: `contentOf`. */
  readonly content: ContentHash;
  /** How many. */
  readonly pages: number;
  /** The pages that were shown, in order. */
  readonly seen: readonly number[];
  /** In the order in which they were drawn, and only on pages that were shown. */
  readonly strokes: readonly Stroke[];
}

export interface Place {
  readonly deck: DeckId;
  readonly page: number;
}

export interface Stroke {
  /** The seq of its event. */
  readonly id: number;
  readonly page: number;
  readonly member: MemberId;
  readonly pen: Pen;
  /** As `path.ts` writes it. */
  readonly path: Text;
  readonly weight: number;
}

export const noSlides: Slides = { decks: [], shown: null, ahead: false };
