import { type Instant, minutes, seconds } from '#kit/model/clock.ts';
import { Came } from './came.ts';
import { Fit, type Way } from './fit.ts';
import { shareBy } from './shapes.ts';

/** One way in which the crowd may come, and how credible it is. */
export interface Scenario {
  /** Sums to 1 over the scenarios. */
  readonly weight: number;
  /** How many more people will have come after some seconds. */
  more(seconds: number): number;
}

/** People come for a beginning from so long before it until so long after. */
const BEFORE = minutes(25);
const AFTER = minutes(90);
/** Seconds over which the present rate is averaged. */
const RATE_OVER = 30;
/** So many people say nothing about how many come after them. */
const FEW = 30;
/** When nothing is known of the rush: the rate of arrivals fades over one of these, seconds. */
const FADES = [60, 240, 900];
/** Each crowd may be larger or smaller than is likeliest by so many standard deviations, with these weights. */
const SIZES = [
  [-1, 0.3],
  [0, 0.4],
  [1, 0.3],
] as const;

/**
 * How a crowd comes to the beginnings that are announced: some people to each, all in the same way. Who has come until now
 * says how credible each way is, and with it how many are still to come.
 */
export class Arrivals {
  #rushes: readonly Instant[] = [];
  /** Those for which people come now. */
  #near: readonly Instant[] = [];
  #fit: Fit | undefined;
  readonly #came = new Came();
  /** People a second, lately. */
  #rate = 0;

  /** @param rushes when many want to be inside, in order */
  announce(rushes: readonly Instant[]): void {
    this.#rushes = rushes;
  }

  /** @param arrived people during the last `elapsed` seconds */
  observe(now: Instant, arrived: number, elapsed: number): void {
    if (elapsed <= 0) return;
    this.#rate += (arrived / elapsed - this.#rate) * Math.min(1, elapsed / RATE_OVER);
    this.#came.add(now - seconds(elapsed) / 2, arrived);
  }

  scenarios(now: Instant): Scenario[] {
    const fit = this.#fitAt(now);
    fit?.update(this.#came);
    if (fit === undefined || fit.people < FEW) return this.#fading();
    return fit.ways.flatMap((way) => SIZES.map(([z, weight]) => scenarioOf(now, this.#near, way, z, weight)));
  }

  #fitAt(now: Instant): Fit | undefined {
    const near = this.#rushes.filter((rush) => now >= rush - BEFORE && now < rush + AFTER);
    const isSame = near.length === this.#near.length && near.every((rush, i) => rush === this.#near[i]);
    if (isSame) return this.#fit;
    this.#near = near;
    const [first] = near;
    this.#fit = first === undefined ? undefined : new Fit(near, first - BEFORE);
    return this.#fit;
  }

  #fading(): Scenario[] {
    return FADES.map((fade) => ({
      weight: 1 / FADES.length,
      more: (after) => this.#rate * fade * (1 - Math.exp(-after / fade)),
    }));
  }
}

/** @param z by how many standard deviations the crowds are larger than is likeliest */
function scenarioOf(now: Instant, rushes: readonly Instant[], way: Way, z: number, weight: number): Scenario {
  const { shape } = way;
  const sizes = way.sizes.map((size, i) => size * Math.exp(z * (way.doubts[i] ?? 0)));
  const come = (at: Instant) =>
    rushes.reduce((sum, rush, i) => sum + (sizes[i] ?? 0) * shareBy(shape, at - rush), 0);
  const until = come(now);
  return { weight: way.weight * weight, more: (after) => come(now + seconds(after)) - until };
}
