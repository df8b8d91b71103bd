import type { Instant } from '#kit/model/clock.ts';
import type { OpenClass, Place } from './allocation.ts';
import { costOf } from './cost.ts';
import type { Fare } from './fares.ts';
import { LAST_OPEN, type Level, levels, lower } from './level.ts';

interface Circumstances {
  /** The ladder's own, in the last hour. */
  readonly changes: readonly Instant[];
  readonly fare: Fare;
  readonly ceiling: Level;
}

/** One class while the budget is being shared out. */
export class Share {
  readonly open: OpenClass;
  readonly before: Place | undefined;
  /** No better than this, by its teacher's wish and by the gate. */
  readonly cap: Level;
  /** Its level is its first one, or a wish has just been taken back: neither is a change of the ladder's. */
  readonly isFresh: boolean;
  readonly changes: readonly Instant[];
  readonly fare: Fare;
  level: Level;
  /** Mean utility of late. */
  mean = 0;
  readonly #costs: readonly number[];
  readonly #order: number;

  constructor(open: OpenClass, before: Place | undefined, { changes, fare, ceiling }: Circumstances) {
    this.open = open;
    this.before = before;
    this.changes = changes;
    this.fare = fare;
    this.cap = lower(open.atBest, ceiling);
    this.isFresh = before === undefined || before.atBest > open.atBest;
    this.level = lower(before?.level ?? LAST_OPEN, this.cap);
    this.#costs = levels.map((level) => costOf(level, open.people));
    this.#order = hashOf(open.id);
  }

  costAt(level: Level): number {
    return this.#costs[level] ?? 0;
  }

  get cost(): number {
    return this.costAt(this.level);
  }

  /** Negative when this one has had less than the other. Nobody can choose where they stand among equals. */
  comparedTo(other: Share): number {
    return this.mean - other.mean || this.#order - other.#order || (this.open.id < other.open.id ? -1 : 1);
  }
}

export const costOfAll = (shares: readonly Share[]): number =>
  shares.reduce((sum, { cost }) => sum + cost, 0);

/** The best level that all could have at once, whatever each wishes less. */
export function commonLevel(shares: readonly Share[], budget: number): Level {
  const fits = (level: Level) =>
    shares.reduce((sum, share) => sum + share.costAt(lower(level, share.cap)), 0) <= budget;
  return levels.find((level) => level === LAST_OPEN || fits(level)) ?? LAST_OPEN;
}

/** FNV-1a. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
