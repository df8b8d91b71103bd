import type { Instant } from '#kit/model/clock.ts';
import type { ClassroomId } from '../ids.ts';
import type { Fare } from './fares.ts';
import { BEST, type Level } from './level.ts';

/** A class that is open, as the ladder sees it. */
export interface OpenClass {
  readonly id: ClassroomId;
  /** Who is in it, or expected: the larger. */
  readonly people: number;
  /** Her teacher's wish: no better than this. 0 where she wishes nothing. */
  readonly atBest: Level;
}

/**
 * Why a class has its level: nothing holds it back · its teacher's wish · people still come in at the gate · the budget
 * gives nobody more · the budget gives some more, by turns.
 */
export type Why = 'best' | 'own' | 'gate' | 'budget' | 'turn';

export interface Place {
  readonly level: Level;
  readonly why: Why;
  /** Since when it has this level. */
  readonly since: Instant;
  readonly atBest: Level;
  /** The ladder's own changes in the last hour. */
  readonly changes: readonly Instant[];
  readonly fare: Fare;
}

/** Who has which level now, and what is remembered for the next time. */
export interface Allocation {
  readonly at: Instant;
  readonly places: ReadonlyMap<ClassroomId, Place>;
  /** The best level that all could have at once. */
  readonly common: Level;
  /** What the classes are charged with, in the units of the budget. */
  readonly charged: number;
  /** Budgets of the last `HOLD` seconds. */
  readonly budgets: readonly { readonly at: Instant; readonly budget: number }[];
}

export const nothingYet: Allocation = {
  at: 0,
  places: new Map(),
  common: BEST,
  charged: 0,
  budgets: [],
};
