import * as z from 'zod/mini';
import { memberId } from '../ids.ts';
import { visitKinds } from './kinds.ts';

export const visitsCommands = [
  /** Lets somebody who waits in to watch and listen, and has everybody know it. */
  z.object({ type: z.literal('visit.admit'), member: memberId, as: z.enum(visitKinds) }),
] as const;

export type VisitsCommand = z.infer<(typeof visitsCommands)[number]>;
