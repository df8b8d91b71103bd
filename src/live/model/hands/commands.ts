import * as z from 'zod/mini';
import { memberId } from '../ids.ts';

export const handsCommands = [
  z.object({ type: z.literal('hand.raise') }),
  /** Without a member: one's own. */
  z.object({ type: z.literal('hand.lower'), member: z.optional(memberId) }),
  z.object({ type: z.literal('hands.lower-all') }),
] as const;

export type HandsCommand = z.infer<(typeof handsCommands)[number]>;
