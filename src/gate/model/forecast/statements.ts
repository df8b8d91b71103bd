import { type Instant, seconds } from '#kit/model/clock.ts';
import { REPORTS_MAX } from '../constants.ts';
import type { Eta } from '../eta.ts';
import { Calibration } from './calibration.ts';

interface Statement {
  readonly ahead: number;
  readonly early: Instant;
  readonly late: Instant;
}

/**
 * What was stated to the people whom the census asks, the latest far ahead, the latest near: their entry shows whether it was
 * kept. It holds as many people as the census at most, the oldest forgotten first.
 */
export class Statements {
  readonly #byHolder = new Map<number, Statement[]>();

  state(now: Instant, holder: number, { early, likely, late }: Eta): void {
    const kept = this.#byHolder.get(holder) ?? [];
    this.#byHolder.delete(holder);
    kept[Calibration.classOf(likely)] = {
      ahead: likely,
      early: now + seconds(early),
      late: now + seconds(late),
    };
    this.#byHolder.set(holder, kept);
    if (this.#byHolder.size <= REPORTS_MAX) return;
    for (const oldest of this.#byHolder.keys()) {
      this.#byHolder.delete(oldest);
      return;
    }
  }

  entered(now: Instant, holder: number, calibration: Calibration): void {
    for (const statement of this.#byHolder.get(holder) ?? []) {
      if (statement === undefined) continue;
      const missed = now < statement.early ? 'early' : now > statement.late ? 'late' : undefined;
      calibration.score(statement.ahead, missed);
    }
    this.#byHolder.delete(holder);
  }
}
