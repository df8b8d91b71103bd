import * as z from 'zod/mini';
import type { MemberId } from '../ids.ts';
import { type ReactionKind, reactionKinds } from './kinds.ts';

export const reactionsCommands = [
  /** Gathered with those of the others, and shown within a second. */
  z.object({ type: z.literal('react'), kind: z.enum(reactionKinds) }),
] as const;

export type ReactionsCommand = z.infer<(typeof reactionsCommands)[number]>;

/** From the school, once a second at most: who reacted how. */
export interface ReportReactions {
  readonly type: 'reactions';
  readonly reacted: readonly (readonly [MemberId, ReactionKind])[];
}
