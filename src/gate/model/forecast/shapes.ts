import { type Instant, minutes, seconds } from '#kit/model/clock.ts';

/** One way in which people come to a beginning. */
export interface Shape {
  /** The logarithm of how credible it is before anybody has come. */
  readonly prior: number;
  /** The share that has come `FROM` the beginning, and each `STEP` after that. */
  readonly come: Float64Array;
}

/** Milliseconds from the beginning: nobody comes before, and at the last step all have come. */
export const FROM = minutes(-30);
export const STEP = seconds(20);
const STEPS = (minutes(90) - FROM) / STEP;

const MEANS = range(-6, 6).map(minutes);
const DEVIATIONS = [2, 3, 4, 5.5, 8].map(minutes);
/** How far from the announced beginning the middle of a crowd lies, one standard deviation. */
const MEAN_DEVIATION = minutes(2);
/** The share that comes later than it wants, for want of a device or a clock, and by how much on average. */
const STRAGGLERS = [0, 0.2];
const STRAGGLE = minutes(8);

/** Normal distributions of several middles and widths, with stragglers and without. */
export const SHAPES: readonly Shape[] = MEANS.flatMap((mean) =>
  DEVIATIONS.flatMap((deviation) =>
    STRAGGLERS.map((stragglers) => ({
      prior: -0.5 * (mean / MEAN_DEVIATION) ** 2,
      come: comeBy(mean, deviation, stragglers),
    })),
  ),
);

/** The share of a crowd that has come so long after its beginning. */
export function shareBy({ come }: Shape, after: Instant): number {
  const position = Math.min(Math.max((after - FROM) / STEP, 0), STEPS);
  const i = Math.floor(position);
  const a = come[i] ?? 0;
  return a + ((come[i + 1] ?? a) - a) * (position - i);
}

/** The share of a crowd that comes in a step, counted from `FROM`. */
export function shareIn({ come }: Shape, step: number): number {
  return step < 0 || step >= STEPS ? 0 : (come[step + 1] ?? 0) - (come[step] ?? 0);
}

function comeBy(mean: number, deviation: number, stragglers: number): Float64Array {
  const kept = Math.exp(-STEP / STRAGGLE);
  let late = 0;
  return Float64Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = FROM + i * STEP - mean;
    late = late * kept + normal((at - STEP / 2) / deviation) * (1 - kept);
    return (1 - stragglers) * normal(at / deviation) + stragglers * late;
  });
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
