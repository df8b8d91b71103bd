import * as z from 'zod/mini';
import type { Branded } from '#kit/model/brand.ts';
import { idOf } from '#people/model/ids.ts';

export type BoardId = Branded<string, 'BoardId'>;
/** Of one thing that is drawn: given by the browser that draws it. */
export type MarkId = Branded<string, 'MarkId'>;

export const boardId = idOf<BoardId>(/^[A-Za-z0-9_-]{1,64}$/);
export const markId = idOf<MarkId>(/^[A-Za-z0-9_-]{1,24}$/);

/**
 * Where a mark lies among the others, as text that sorts: an order key of `fractional-indexing`, which
 * Excalidraw gives. What only looks like one would break the boards of all who draw.
 */
export const orderKey = z
  .string()
  .check(z.regex(/^[A-Za-z][A-Za-z0-9]{1,39}$/), z.refine(isOrderKey, 'no order key'));

const SMALLEST = `A${'0'.repeat(26)}`;

function isOrderKey(key: string): boolean {
  const head = key.charCodeAt(0);
  const whole = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  return key.length >= whole && key !== SMALLEST && !(key.length > whole && key.endsWith('0'));
}
