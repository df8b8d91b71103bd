import * as z from 'zod/mini';
import { aligns, BESIDE, BOARD, inks, LINES, MOST_LETTERS, pens, SIDE, SIZE, STEP } from './measures.ts';
import { MOST_POINTS } from './trace.ts';

const whole = ([least, most]: readonly [number, number]) => z.int().check(z.gte(least), z.lte(most));

const ink = z.enum(inks);
const fill = z.enum(['none', ...inks]);
const side = whole(SIDE);
const pen = z.literal(pens);

export const left = whole([-BESIDE, BOARD.width + BESIDE]);
export const top = whole([-BESIDE, BOARD.height + BESIDE]);
/** Thousandths of a radian, clockwise. */
export const turn = whole([-6_284, 6_284]);

const step = whole(STEP);
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
    size: whole(SIZE),
    align: z.enum(aligns),
    width: side,
    height: side,
    text: z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS), z.regex(LINES)),
  }),
]);

export type Shape = z.infer<typeof shape>;
export type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>;
