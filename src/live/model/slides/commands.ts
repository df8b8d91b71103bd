import * as z from 'zod/mini';
import type { Text } from '../text.ts';
import { contentHash, deckId, MOST_PAGES, pageNumber } from './ids.ts';
import { pathForm } from './path.ts';
import { pens } from './pens.ts';

const place = { deck: deckId, page: pageNumber };

export const slidesCommands = [
  /** The pages are in the school already. */
  z.object({
    type: z.literal('slides.add'),
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    content: contentHash,
    pages: z.int().check(z.gte(1), z.lte(MOST_PAGES)),
  }),
  z.object({ type: z.literal('slides.show'), ...place }),
  z.object({ type: z.literal('slides.hide') }),
  z.object({ type: z.literal('slides.remove'), deck: deckId }),
  z.object({ type: z.literal('slides.ahead'), allowed: z.boolean() }),
  z.object({
    type: z.literal('slides.draw'),
    ...place,
    pen: z.enum(pens),
    path: z.string().check(z.regex(pathForm)),
  }),
  /** Takes one's own last stroke away. */
  z.object({ type: z.literal('slides.undo'), ...place }),
  z.object({ type: z.literal('slides.wipe'), ...place, whose: z.enum(['mine', 'all']) }),
] as const;

type Sent = z.infer<(typeof slidesCommands)[number]>;
type Add = Extract<Sent, { type: 'slides.add' }>;
type Draw = Extract<Sent, { type: 'slides.draw' }>;

/** Its words as texts. */
export type SlidesCommand =
  | Exclude<Sent, Add | Draw>
  | (Omit<Add, 'title'> & { readonly title: Text })
  | (Omit<Draw, 'path'> & { readonly path: Text; readonly weight: number });
