import * as z from 'zod/mini';
import { memberId } from '../ids.ts';
import type { Text } from '../text.ts';
import { boardId, markId, orderKey } from './ids.ts';
import { left, shape, top, turn } from './shape.ts';

/** What one command changes at most: the browser sends more in several. */
export const MOST_CHANGES = 50;

const rank = z.tuple([z.int().check(z.gte(1), z.lte(1_000_000)), z.int().check(z.gte(0), z.lte(65_535))]);

/** A mark that is new or other than before, or is erased. Without a shape it is only moved. */
const drawing = z.union([
  z.strictObject({
    id: markId,
    rank,
    at: z.tuple([orderKey, left, top, turn]),
    shape: z.optional(shape),
  }),
  z.strictObject({ id: markId, rank, erased: z.literal(true) }),
]);

export const boardCommands = [
  z.object({
    type: z.literal('board.add'),
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  }),
  /** The board of the group where the sender is, if it has none yet. */
  z.object({ type: z.literal('board.begin') }),
  z.object({ type: z.literal('board.show'), board: boardId }),
  z.object({ type: z.literal('board.hide') }),
  z.object({ type: z.literal('board.remove'), board: boardId }),
  z.object({
    type: z.literal('board.draw'),
    board: boardId,
    marks: z.array(drawing).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
  }),
  /** All of it, or what one member drew. */
  z.object({ type: z.literal('board.wipe'), board: boardId, member: z.optional(memberId) }),
  z.object({ type: z.literal('board.drawers'), drawers: z.enum(['staff', 'chosen', 'all']) }),
  /** To one learner; from then on the chosen ones draw, if only the staff did. */
  z.object({ type: z.literal('board.pen'), member: memberId, given: z.boolean() }),
] as const;

export type Drawing = z.infer<typeof drawing>;

type Sent = z.infer<(typeof boardCommands)[number]>;
type Add = Extract<Sent, { type: 'board.add' }>;
type Draw = Extract<Sent, { type: 'board.draw' }>;

type Moved = Omit<Extract<Drawing, { at: unknown }>, 'shape'>;

/** A shape that is sealed, with the bytes that it takes in plain. */
export type SealedDrawing =
  | Extract<Drawing, { erased: true }>
  | (Moved & { readonly shape: Text | null; readonly weight: number });

/** Its words as texts. */
export type BoardCommand =
  | Exclude<Sent, Add | Draw>
  | (Omit<Add, 'title'> & { readonly title: Text })
  | (Omit<Draw, 'marks'> & { readonly marks: readonly SealedDrawing[] });
