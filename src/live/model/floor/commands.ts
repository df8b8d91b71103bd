import * as z from 'zod/mini';
import { memberId } from '../ids.ts';

export const floorCommands = [
  z.object({ type: z.literal('floor.give'), member: memberId }),
  z.object({ type: z.literal('floor.take'), member: memberId }),
  z.object({ type: z.literal('floor.leave') }),
  z.object({ type: z.literal('voices'), open: z.boolean() }),
] as const;

export type FloorCommand = z.infer<(typeof floorCommands)[number]>;
