import type { Why } from '../ladder/allocation.ts';
import { BEST, type Level } from '../ladder/level.ts';

/** What the class has of its voices and pictures (docs/spec/ladder.md): the lower of the two. */
export interface ClassLevel {
  /** Its teacher wishes no better. */
  readonly wished: Level;
  /** The ladder gives no better. */
  readonly given: Level;
  /** Of what is given. */
  readonly why: Why;
}

export const fullLevel: ClassLevel = { wished: BEST, given: BEST, why: 'best' };
