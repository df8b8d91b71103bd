import * as z from 'zod/mini';
import { MOST_POINTS } from './trace.ts';

/** The side of a board, in the units in which everything on it is measured. All see the same board, whole. */
export const BOARD = { width: 1_600, height: 1_000 } as const;

/** What lies this far beside the board is still kept: who moves a thing out can move it back. */
const BESIDE = 400;

export const inks = ['black', 'red', 'blue', 'green', 'orange', 'violet'] as const;
export type Ink = (typeof inks)[number];

const ink = z.enum(inks);
const fill = z.enum(['none', ...inks]);
const side = z.int().check(z.gte(0), z.lte(BOARD.width + 2 * BESIDE));
/** 1 thin, 2 usual, 4 broad, 8 broadest. */
const pen = z.literal([1, 2, 4, 8]);

export const left = z.int().check(z.gte(-BESIDE), z.lte(BOARD.width + BESIDE));
export const top = z.int().check(z.gte(-BESIDE), z.lte(BOARD.height + BESIDE));
/** Thousandths of a radian, clockwise. */
export const turn = z.int().check(z.gte(-6_284), z.lte(6_284));

/** Two of them fit into what a trace can say between two points. */
const REACH = 2_000;
const step = z.int().check(z.gte(-REACH), z.lte(REACH));
/** From the mark's left and top. */
const points = z.array(z.tuple([step, step])).check(z.minLength(1), z.maxLength(MOST_POINTS));

const lined = { ink, pen };
const filled = { ...lined, fill, round: z.boolean(), width: side, height: side };

/**
 * All that can stand on a board. No picture, no link, nothing of another site: there is no field for them, and
 * a command that has one is not a command.
 */
export const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('freedraw'), ...lined, points }),
  z.strictObject({ kind: z.literal('line'), ...lined, fill, round: z.boolean(), points }),
  z.strictObject({ kind: z.literal('arrow'), ...lined, round: z.boolean(), points }),
  z.strictObject({ kind: z.literal('rectangle'), ...filled }),
  z.strictObject({ kind: z.literal('ellipse'), ...filled }),
  z.strictObject({ kind: z.literal('diamond'), ...filled }),
  z.strictObject({
    kind: z.literal('text'),
    ink,
    size: z.int().check(z.gte(8), z.lte(300)),
    align: z.enum(['left', 'center', 'right']),
    width: side,
    height: side,
    text: z.string().check(z.minLength(1), z.maxLength(2_000), z.regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u)),
  }),
]);

export type Shape = z.infer<typeof shape>;
export type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>;
