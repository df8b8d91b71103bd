import * as z from 'zod/mini';

/** In seconds. */
const LONGEST = 10_800;
const some = z.int().check(z.gte(5), z.lte(LONGEST));

export const timerCommands = [
  /** In the place of the one before, if there is one. */
  z.object({ type: z.literal('timer.start'), seconds: some }),
  z.object({ type: z.literal('timer.pause') }),
  z.object({ type: z.literal('timer.resume') }),
  /** To one that is over: from now. */
  z.object({ type: z.literal('timer.add'), seconds: some }),
  z.object({ type: z.literal('timer.stop') }),
] as const;

export type TimerCommand = z.infer<(typeof timerCommands)[number]>;
