import * as z from 'zod/mini';
import type { Why } from '../ladder/allocation.ts';
import type { Level } from '../ladder/level.ts';

export const levelCommands = [
  /** No better than this, until another wish: 0 is no wish at all. Levels are those of docs/spec/ladder.md. */
  z.object({ type: z.literal('level.wish'), level: z.literal([0, 1, 2, 3]) }),
] as const;

export type LevelCommand = z.infer<(typeof levelCommands)[number]>;

/** What the ladder gives this class. */
export interface GiveLevel {
  readonly type: 'level.give';
  readonly level: Level;
  readonly why: Why;
}
