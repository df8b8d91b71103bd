import { type Instant, seconds } from '#kit/model/clock.ts';
import { STOCK_GROWTH, STOCK_MIN, STOCK_REACTION, STRESS_MARK } from '../constants.ts';
import { creep, cut, isHigh, type Situation } from './law.ts';

/** Who is inside while stress is at the mark is borne, and while it is lower half of what would bring it there, were they in proportion. */
const SURE = 0.5;
/** Stress that fell by less, as a share, did not fall. */
const FELL = 0.1;

/**
 * How many people inside the worst node bears. It is without bound until stress has stayed high though entries became fewer:
 * then those who are inside are too many.
 */
export class Stock {
  value = Number.POSITIVE_INFINITY;
  /** Since when stress is high, or has been looked into; undefined while it is not. */
  #highSince: Instant | undefined;
  /** The largest since then. */
  #peak = { stress: 0, entries: 0 };
  /** People a second who leave. */
  #leaving = 0;

  /** @param used whether people come up against what is allowed */
  follow(situation: Situation, used: boolean): void {
    if (isHigh(situation.stress)) this.#bear(situation);
    else this.#grow(situation, used);
  }

  /** The school holds so many times as many. What was seen of high stress was seen of another school. */
  scale(factor: number): void {
    this.value = Math.max(this.value * factor, STOCK_MIN);
    this.#highSince = undefined;
  }

  /**
   * @param elapsed seconds
   * @param entries since the last call
   * @param more by how many those inside have become more
   */
  observe(elapsed: number, entries: number, more: number): void {
    this.#leaving += (entries - more - this.#leaving * elapsed) / STOCK_REACTION;
  }

  /** Entries a second that lead to the stock, and hold it. */
  bound(inside: number): number {
    return Math.max(0, (this.value - inside) / STOCK_REACTION + Math.max(0, this.#leaving));
  }

  #grow({ elapsed, stress, inside }: Situation, used: boolean): void {
    this.#highSince = undefined;
    if (used) this.value *= creep(stress, STOCK_GROWTH, elapsed);
    const surely = Math.max(1, (SURE * STRESS_MARK) / stress);
    const borne = stress > STRESS_MARK || inside === 0 ? 0 : inside * surely;
    this.value = Math.max(this.value, borne, STOCK_MIN);
  }

  #bear({ now, stress, entries, inside }: Situation): void {
    if (this.#highSince === undefined) this.#look(now);
    this.#peak.stress = Math.max(this.#peak.stress, stress);
    this.#peak.entries = Math.max(this.#peak.entries, entries);
    if (now < (this.#highSince ?? now) + seconds(STOCK_REACTION)) return;
    const fell = 1 - stress / this.#peak.stress;
    const fewer = this.#peak.entries === 0 ? 0 : 1 - entries / this.#peak.entries;
    if (fell < Math.max(FELL, fewer / 2)) this.value = Math.max(inside * cut(stress), STOCK_MIN);
    this.#look(now);
  }

  #look(now: Instant): void {
    this.#highSince = now;
    this.#peak = { stress: 0, entries: 0 };
  }
}
