import * as z from 'zod/mini';
import { personId } from '#people/model/ids.ts';
import { memberId } from '../ids.ts';

export const pegsCommands = [
  /** A guest, waiting or in, is this pupil of the roster: who waits is let in by it. */
  z.object({ type: z.literal('peg.give'), member: memberId, pupil: personId }),
  z.object({ type: z.literal('peg.free'), member: memberId }),
] as const;

export type PegsCommand = z.infer<(typeof pegsCommands)[number]>;
