import * as z from 'zod/mini';
import { memberId } from '../ids.ts';

export const orderCommands = [
  /** Somebody disturbs: one command mutes, takes away, sends out, bans and notes the moment. */
  z.object({ type: z.literal('disturb'), member: memberId }),
  /** Takes the last of it about this member back whole. */
  z.object({ type: z.literal('disturb.undo'), member: memberId }),
] as const;

export type OrderCommand = z.infer<(typeof orderCommands)[number]>;
