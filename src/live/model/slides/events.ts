import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { ContentHash, DeckId } from './ids.ts';
import type { Pen } from './pens.ts';

interface Added {
  readonly deck: DeckId;
  readonly title: Text;
  readonly content: ContentHash;
  readonly pages: number;
}

interface Placed {
  readonly deck: DeckId;
  readonly page: number;
}

export type SlidesEvent =
  | ({ readonly type: 'slides.added' } & Added)
  /** Shown for the first time: now the learners know of it, too. */
  | ({ readonly type: 'slides.opened' } & Added)
  | ({ readonly type: 'slides.turned' } & Placed)
  | { readonly type: 'slides.hidden' }
  | {
      readonly type: 'slides.removed';
      readonly deck: DeckId;
      readonly content: ContentHash;
      /** Whether the class had seen something of it. */
      readonly opened: boolean;
    }
  | { readonly type: 'slides.ahead-changed'; readonly allowed: boolean }
  | ({
      readonly type: 'slides.drawn';
      readonly member: MemberId;
      readonly pen: Pen;
      readonly path: Text;
      readonly weight: number;
    } & Placed)
  | { readonly type: 'slides.erased'; readonly deck: DeckId; readonly stroke: number }
  /** All strokes of a page, or one member's. */
  | ({ readonly type: 'slides.wiped'; readonly member: MemberId | null } & Placed);
