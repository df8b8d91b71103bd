import type { Instant } from '#kit/model/clock.ts';
import type { Curve } from '../bulletin.ts';
import { WALK_IN_SHARE } from '../constants.ts';
import { type Eta, shareAt } from '../eta.ts';
import { type Lane, lanes } from '../place.ts';
import { Arrivals, type Scenario } from './arrivals.ts';
import { Calibration } from './calibration.ts';
import { drain, type Outlook } from './drain.ts';
import { Statements } from './statements.ts';

/** From a lane's reaching a place to its holder's entry: half a read, and the age of what is read. Seconds. */
const LAG = 2.5;
/** No interval is narrower than this on either side, before it is calibrated: seconds, and a share of what is left. */
const LEAST_SPREAD = 2;
/** Of walk-ins it is more, who get what the bell leaves, and who do not come evenly between two points of their curve. */
const LEAST_SHARE: { readonly [L in Lane]: number } = { teachers: 0.03, pupils: 0.03, walkIns: 0.06 };
/** Of a normal distribution 5 % lie beyond this many standard deviations. */
const Z_05 = 1.645;
const nobody: Curve = { early: [], likely: [], late: [] };

/** When each lane will have reached whom (G1), from who waits, who is still to come and who gives up. */
export class Forecast {
  readonly #arrivals: { readonly [L in Lane]: Arrivals } = {
    teachers: new Arrivals(),
    pupils: new Arrivals(),
    walkIns: new Arrivals(),
  };
  readonly #calibration: { readonly [L in Lane]: Calibration } = {
    teachers: new Calibration(),
    pupils: new Calibration(),
    walkIns: new Calibration(),
  };
  readonly #statements = new Statements();

  /** @param rushes when many want to be inside, in order */
  announce(rushes: readonly Instant[]): void {
    for (const arrivals of Object.values(this.#arrivals)) arrivals.announce(rushes);
  }

  observe(now: Instant, lane: Lane, arrived: number, elapsed: number): void {
    this.#arrivals[lane].observe(now, arrived, elapsed);
  }

  /** Somebody whom the census asks has read when they may enter. */
  stated(now: Instant, holder: number, eta: Eta): void {
    this.#statements.state(now, holder, eta);
  }

  /** Somebody has entered: was it when they were told? */
  entered(now: Instant, lane: Lane, holder: number): void {
    this.#statements.entered(now, holder, this.#calibration[lane]);
  }

  curves(outlook: Outlook): { readonly [L in Lane]: Curve } {
    const isEmpty = (lane: Lane) => outlook.lanes[lane].line.keys.length === 0;
    if (lanes.every(isEmpty)) return { teachers: nobody, pupils: nobody, walkIns: nobody };
    const { now, rate } = outlook;
    const teachers = likeliest(this.#arrivals.teachers.scenarios(now));
    const walkIns = likeliest(this.#arrivals.walkIns.scenarios(now));
    const scenarios = this.#arrivals.pupils.scenarios(now);
    const drained = scenarios.map((pupils) => drain(outlook, { teachers, pupils, walkIns }));
    const weights = scenarios.map(({ weight }) => weight);
    const curve = (lane: Lane, itsRate: number) =>
      isEmpty(lane) ? nobody : this.#curve(lane, outlook, drained, weights, itsRate);
    return {
      teachers: curve('teachers', rate),
      pupils: curve('pupils', rate),
      walkIns: curve('walkIns', rate * (isEmpty('pupils') ? 1 : WALK_IN_SHARE)),
    };
  }

  /**
   * @param drained by scenario, the seconds until the points of each lane's curve
   * @param rate entries a second in this lane
   */
  #curve(
    lane: Lane,
    { lanes }: Outlook,
    drained: readonly { readonly [L in Lane]: readonly number[] }[],
    weights: readonly number[],
    rate: number,
  ): Curve {
    const { keys, weight } = lanes[lane].line;
    const calibration = this.#calibration[lane];
    const curve = { early: [] as number[], likely: [] as number[], late: [] as number[] };
    drained[0]?.[lane].forEach((_, step) => {
      const candidates = drained.map((times) => times[lane][step] ?? 0);
      const { low, middle, high } = quantiles(candidates, weights);
      const likely = middle + LAG;
      const sampling = (Z_05 * weight * Math.sqrt(keys.length * shareAt(step))) / rate;
      const spread = (side: 'early' | 'late', distance: number) =>
        calibration.factor(side, likely) *
        (LEAST_SPREAD + Math.hypot(distance, sampling, LEAST_SHARE[lane] * middle));
      curve.early.push(Math.max(0, likely - spread('early', middle - low)));
      curve.likely.push(likely);
      curve.late.push(likely + spread('late', high - middle));
    });
    return curve;
  }
}

/** With weights that sum to 1. */
function quantiles(candidates: readonly number[], weights: readonly number[]) {
  const order = candidates
    .map((time, i) => ({ time, weight: weights[i] ?? 0 }))
    .sort((a, b) => a.time - b.time);
  const quantile = (share: number) => {
    let sum = 0;
    for (const { time, weight } of order) {
      sum += weight;
      if (sum >= share) return time;
    }
    return order.at(-1)?.time ?? 0;
  };
  return { low: quantile(0.1), middle: quantile(0.5), high: quantile(0.9) };
}

function likeliest(scenarios: readonly Scenario[]): Scenario {
  return scenarios.reduce((best, one) => (one.weight > best.weight ? one : best));
}
