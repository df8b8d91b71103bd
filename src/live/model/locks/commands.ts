import * as z from 'zod/mini';

/** What a lock closes to all learners at once. The chat's is its own (`chat.lock`). */
const lockable = z.enum(['microphones', 'cameras', 'board', 'reactions', 'names']);

export type Lockable = z.infer<typeof lockable>;

export const locksCommands = [
  z.object({ type: z.literal('lock'), what: lockable, locked: z.boolean() }),
  z.object({ type: z.literal('quiet'), on: z.boolean() }),
] as const;

export type LocksCommand = z.infer<(typeof locksCommands)[number]>;
