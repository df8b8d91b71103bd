import { type Instant, seconds } from '#kit/model/clock.ts';
import { CROWD_WAIT, HOLD } from './constants.ts';
import { BEST, type Level, levels, oneBetter } from './level.ts';

/** Whoever waits is let in to hear a teacher: for them nobody inside loses that. */
export const LOWEST_FOR_OTHERS: Level = 2;

/** What the gate sees. */
export interface Crowd {
  readonly waiting: number;
  readonly inside: number;
  /** Entries a second, and people inside, that the school bears at the present ceiling. */
  readonly rate: number;
  readonly stock: number;
}

/** No class has a better level, for the sake of those who still come in. */
export interface Ceiling {
  readonly level: Level;
  /** Since when a better level would do. */
  readonly doesSince: Instant | undefined;
}

export const noCeiling: Ceiling = { level: BEST, doesSince: undefined };

/**
 * Once a `PERIOD` (L8). Steps down at once, as far as needed, before the school is full; steps up when that would have done
 * for `HOLD`, one level at a time.
 *
 * @param relief by level, see `reliefOf`
 */
export function ceilingFor(
  previous: Ceiling,
  { waiting, inside, rate, stock }: Crowd,
  relief: (level: Level) => number,
  now: Instant,
): Ceiling {
  const does = (level: Level) => {
    const more = relief(level) / relief(previous.level);
    return waiting <= rate * more * CROWD_WAIT && inside + waiting <= stock * more;
  };
  const needed = levels.find((level) => level === LOWEST_FOR_OTHERS || does(level)) ?? LOWEST_FOR_OTHERS;
  if (needed > previous.level) return { level: needed, doesSince: undefined };
  if (needed === previous.level) return { level: previous.level, doesSince: undefined };
  const doesSince = previous.doesSince ?? now;
  if (now - doesSince < seconds(HOLD)) return { level: previous.level, doesSince };
  return { level: oneBetter(previous.level), doesSince: undefined };
}
