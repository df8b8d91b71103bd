import * as z from 'zod/mini';
import type { Branded } from '#kit/model/brand.ts';
import { idOf } from '#people/model/ids.ts';

export type DeckId = Branded<string, 'DeckId'>;

export const deckId = idOf<DeckId>(/^[A-Za-z0-9_-]{1,64}$/);

/** SHA-256 in base64url: of a page's picture, or of a deck's list of pages. */
export type ContentHash = Branded<string, 'ContentHash'>;

export const contentHash = idOf<ContentHash>(/^[A-Za-z0-9_-]{43}$/);

export const MOST_PAGES = 200;

/** Pages are counted from 1, as they are called in a class. */
export const pageNumber = z.int().check(z.gte(1), z.lte(MOST_PAGES));
