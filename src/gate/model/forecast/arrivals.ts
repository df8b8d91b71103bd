import { type Instant, minutes, seconds } from '#kit/model/clock.ts';

/** One way in which the crowd may come, and how credible it is. */
export interface Scenario {
  /** Sums to 1 over the scenarios. */
  readonly weight: number;
  /** How many more people will have come after some seconds. */
  more(seconds: number): number;
}

interface Shape {
  readonly mean: Instant;
  readonly deviation: number;
  readonly prior: number;
  /** Σ of the evidence times the logarithm of the density where people came. */
  evidence: number;
}

const MEANS = range(-6, 6).map(minutes);
const DEVIATIONS = [2, 3, 4, 5.5, 8].map(minutes);
/** How far from the announced beginning the middle of a crowd lies, one standard deviation. */
const MEAN_DEVIATION = minutes(2);
/** A crowd of any size weighs as this many independent people: it never follows a curve exactly. */
const EVIDENCE_MAX = 500;
/** Seconds over which the present rate is averaged. */
const RATE_OVER = 30;
/** Scenarios less credible than this are left out. */
const NEGLIGIBLE = 1e-3;
/** So many people say nothing about how many come after them. */
const FEW = 30;
/** When nothing is known of the rush: the rate of arrivals fades over one of these, seconds. */
const FADES = [60, 240, 900];

/**
 * How a crowd comes to a beginning that is announced: normally distributed, with an unknown size, middle and width. What
 * has come until now says how credible each middle and width is, and with them how many are still to come.
 */
export class Arrivals {
  #rushAt: Instant | undefined;
  #shapes: readonly Shape[] = [];
  #arrived = 0;
  /** People a second, lately. */
  #rate = 0;

  /**
   * Another beginning is announced, and another crowd with it; the same one again changes nothing.
   *
   * @param rushAt when most want to be inside; undefined where nobody knows
   */
  announce(rushAt: Instant | undefined): void {
    if (rushAt === this.#rushAt) return;
    this.#rushAt = rushAt;
    this.#shapes = rushAt === undefined ? [] : shapesAround(rushAt);
    this.#arrived = 0;
  }

  /** @param arrived people during the last `elapsed` seconds */
  observe(now: Instant, arrived: number, elapsed: number): void {
    if (elapsed <= 0) return;
    this.#rate += (arrived / elapsed - this.#rate) * Math.min(1, elapsed / RATE_OVER);
    this.#arrived += arrived;
    const middle = now - seconds(elapsed) / 2;
    for (const shape of this.#shapes) shape.evidence += arrived * logDensity(shape, middle);
  }

  scenarios(now: Instant): Scenario[] {
    if (this.#shapes.length === 0 || this.#arrived < FEW) return this.#fading();
    const weight = Math.min(1, EVIDENCE_MAX / this.#arrived);
    const scores = this.#shapes.map((shape) => {
      const come = Math.log(Math.max(share(shape, now), 1e-12));
      return shape.prior + weight * (shape.evidence - this.#arrived * come);
    });
    const best = Math.max(...scores);
    const credible = this.#shapes
      .map((shape, i) => ({ shape, weight: Math.exp((scores[i] ?? best) - best) }))
      .filter(({ weight }) => weight > NEGLIGIBLE);
    const sum = credible.reduce((total, { weight }) => total + weight, 0);
    return credible.map(({ shape, weight }) => {
      const come = share(shape, now);
      const size = this.#arrived / Math.max(come, 1e-6);
      return {
        weight: weight / sum,
        more: (after) => size * (share(shape, now + seconds(after)) - come),
      };
    });
  }

  #fading(): Scenario[] {
    return FADES.map((fade) => ({
      weight: 1 / FADES.length,
      more: (after) => this.#rate * fade * (1 - Math.exp(-after / fade)),
    }));
  }
}

function shapesAround(rushAt: Instant): Shape[] {
  return MEANS.flatMap((offset) =>
    DEVIATIONS.map((deviation) => ({
      mean: rushAt + offset,
      deviation,
      prior: -0.5 * (offset / MEAN_DEVIATION) ** 2,
      evidence: 0,
    })),
  );
}

function logDensity({ mean, deviation }: Shape, at: Instant): number {
  return -0.5 * ((at - mean) / deviation) ** 2 - Math.log(deviation);
}

/** The share of a crowd that has come at an instant. */
function share({ mean, deviation }: Shape, at: Instant): number {
  return normal((at - mean) / deviation);
}

/** The normal distribution's cumulative function, exact to 1e-7 (Abramowitz and Stegun, 26.2.17). */
function normal(x: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(x));
  const poly =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const tail = 0.398_942_280_4 * Math.exp(-0.5 * x * x) * poly;
  return x > 0 ? 1 - tail : tail;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
