import * as z from 'zod/mini';
import { memberId } from '../ids.ts';

export const exclusionCommands = [
  z.object({ type: z.literal('eject'), member: memberId }),
  /** Ends an ejection without waiting for a request. */
  z.object({ type: z.literal('readmit'), member: memberId }),
  z.object({ type: z.literal('ban'), member: memberId }),
  z.object({ type: z.literal('unban'), member: memberId }),
] as const;

export type ExclusionCommand = z.infer<(typeof exclusionCommands)[number]>;
