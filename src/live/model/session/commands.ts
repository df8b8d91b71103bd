import * as z from 'zod/mini';
import type { ClassroomId } from '../ids.ts';
import type { Roster } from './events.ts';

export const sessionCommands = [
  z.object({ type: z.literal('open') }),
  z.object({ type: z.literal('close') }),
] as const;

export type SessionCommand = z.infer<(typeof sessionCommands)[number]>;

/** From the school: who the class is for. Sent again when the roster changes. */
export interface Prepare {
  readonly type: 'prepare';
  readonly classroom: ClassroomId;
  readonly roster: Roster;
}
