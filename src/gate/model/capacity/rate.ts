import { type Instant, seconds } from '#kit/model/clock.ts';
import { RATE_FLOOR, RATE_GROWTH, RATE_MAX, REACTION } from '../constants.ts';
import { creep, cut, isHigh, type Situation } from './law.ts';

/** Entries a second that the worst node bears. */
export class Rate {
  value: number;
  readonly #floor: number;
  #cutAt: Instant = Number.NEGATIVE_INFINITY;

  /**
   * @param begun entries a second that it begins with
   * @param configured what the operator has begun with: the floor is a share of it
   */
  constructor(begun: number, configured: number) {
    this.#floor = Math.min(RATE_FLOOR * configured, RATE_MAX);
    this.value = begun;
    this.#set(begun);
  }

  /** @param used whether people come up against what is allowed */
  follow({ now, elapsed, stress }: Situation, used: boolean): void {
    if (!isHigh(stress)) {
      if (used) this.#set(this.value * creep(stress, RATE_GROWTH, elapsed));
    } else if (now >= this.#cutAt + seconds(REACTION)) {
      this.#cutAt = now;
      this.#set(this.value * cut(stress));
    }
  }

  /** The school bears so many times as many. */
  scale(factor: number): void {
    this.#set(this.value * factor);
  }

  #set(value: number): void {
    this.value = Math.min(Math.max(value, this.#floor), RATE_MAX);
  }
}
