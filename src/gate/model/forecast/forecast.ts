import type { Instant } from '#kit/model/clock.ts';
import type { Curve } from '../bulletin.ts';
import type { Line } from '../census.ts';
import { CURVE_STEPS, type Eta } from '../eta.ts';
import { type Lane, lanes } from '../place.ts';
import { Arrivals, type Scenario } from './arrivals.ts';
import { Calibration } from './calibration.ts';
import { AHEAD, crossing } from './crossing.ts';
import { Statements } from './statements.ts';

/** A lane as the forecast finds it. */
export interface Waiting {
  readonly called: number;
  /** Who waits from `called` on. */
  readonly line: Line;
  /** Of the called, those who are still to come. */
  readonly owed: number;
}

export interface Outlook {
  /** Entries a second. */
  readonly rate: number;
  /** The walk-ins' part of it while the bell's lanes wait. */
  readonly walkIns: number;
  readonly lanes: { readonly [L in Lane]: Waiting };
}

/** From a lane's reaching a place to its holder's entry: half a read, and the age of what is read. Seconds. */
const LAG = 2.5;
/** No interval is narrower than this on either side, before it is calibrated: seconds, and a share of what is left. */
const LEAST_SPREAD = 2;
const LEAST_SHARE = 0.04;
/** What the census's error means in time is told from this part of the rate at least. */
const LEAST_PART = 0.1;
/** Of a normal distribution 5 % lie beyond this many standard deviations. */
const Z_05 = 1.645;
const nobody: Curve = { early: [], likely: [], late: [] };

/** When each lane will have reached whom (G1), from who waits and who is still to come. */
export class Forecast {
  readonly #arrivals: { readonly [L in Lane]: Arrivals } = {
    teachers: new Arrivals(),
    pupils: new Arrivals(),
    walkIns: new Arrivals(),
  };
  readonly #calibration = new Calibration();
  readonly #statements = new Statements();

  /** @param rushAt when most want to be inside; undefined where nobody knows */
  announce(rushAt: Instant | undefined): void {
    for (const arrivals of Object.values(this.#arrivals)) arrivals.announce(rushAt);
  }

  observe(now: Instant, lane: Lane, arrived: number, elapsed: number): void {
    this.#arrivals[lane].observe(now, arrived, elapsed);
  }

  /** Somebody whom the census asks has read when they may enter. */
  stated(now: Instant, holder: number, eta: Eta): void {
    this.#statements.state(now, holder, eta);
  }

  /** Somebody has entered: was it when they were told? */
  entered(now: Instant, holder: number): void {
    this.#statements.entered(now, holder, this.#calibration);
  }

  curves(now: Instant, outlook: Outlook): { readonly [L in Lane]: Curve } {
    if (lanes.every((lane) => outlook.lanes[lane].line.keys.length === 0)) {
      return { teachers: nobody, pupils: nobody, walkIns: nobody };
    }
    const { teachers, pupils, walkIns } = outlook.lanes;
    const bell = outlook.rate * (1 - outlook.walkIns);
    const teachersCome = ahead(likeliest(this.#arrivals.teachers.scenarios(now)));
    const scenarios = this.#arrivals.pupils.scenarios(now);
    const pupilsCome = scenarios.map(ahead);
    const weights = scenarios.map(({ weight }) => weight);

    const first = marks(teachers, 1).map((mark) => [
      crossing((i) => bell * at(AHEAD, i) - teachers.owed - mark.people - mark.key * at(teachersCome, i)),
    ]);
    const teachersFirst = teachers.owed + peopleIn(teachers.line);
    const second = marks(pupils, 1).map((mark) => {
      const waiting = teachersFirst + pupils.owed + mark.people;
      return pupilsCome.map((come) =>
        crossing((i) => bell * at(AHEAD, i) - waiting - at(teachersCome, i) - mark.key * at(come, i)),
      );
    });
    const bellDone = second.at(-1) ?? [];
    const third = marks(walkIns, now).map((mark) =>
      bellDone.map((done) => served(walkIns.owed + mark.people, done, outlook)),
    );
    return {
      teachers: this.#curve(teachers, first, [1], bell),
      pupils: this.#curve(pupils, second, weights, bell),
      walkIns: this.#curve(walkIns, third, weights, outlook.rate * Math.max(outlook.walkIns, LEAST_PART)),
    };
  }

  #curve(
    { line }: Waiting,
    times: readonly (readonly number[])[],
    weights: readonly number[],
    rate: number,
  ): Curve {
    if (line.keys.length === 0) return nobody;
    const points = times.map((candidates, step): Eta => {
      const { low, middle, high } = quantiles(candidates, weights);
      const likely = middle + LAG;
      const sampling = (Z_05 * line.weight * Math.sqrt((line.keys.length * step) / CURVE_STEPS)) / rate;
      const spread = (side: 'early' | 'late', distance: number) =>
        this.#calibration.factor(side, likely) *
        (LEAST_SPREAD + Math.hypot(distance, sampling, LEAST_SHARE * middle));
      return {
        early: Math.max(0, likely - spread('early', middle - low)),
        likely,
        late: likely + spread('late', high - middle),
      };
    });
    return {
      early: points.map(({ early }) => early),
      likely: points.map(({ likely }) => likely),
      late: points.map(({ late }) => late),
    };
  }
}

interface Mark {
  readonly key: number;
  /** Who wait before it. */
  readonly people: number;
}

/** The nine places between where a lane is called and its end. */
function marks({ called, line }: Waiting, end: number): Mark[] {
  let before = 0;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const key = called + ((end - called) * step) / CURVE_STEPS;
    while (before < line.keys.length && (line.keys[before] ?? key) < key) before += 1;
    return { key, people: before * line.weight };
  });
}

/** Seconds until so many walk-ins have entered: at their share while the bell's lanes wait, then at the whole rate. */
function served(people: number, bellDone: number, { rate, walkIns }: Outlook): number {
  const meanwhile = rate * walkIns * bellDone;
  return people <= meanwhile ? people / (rate * walkIns) : bellDone + (people - meanwhile) / rate;
}

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
  return { low: quantile(0.05), middle: quantile(0.5), high: quantile(0.95) };
}

function likeliest(scenarios: readonly Scenario[]): Scenario {
  return scenarios.reduce((best, one) => (one.weight > best.weight ? one : best));
}

function ahead(scenario: Scenario): number[] {
  return AHEAD.map((after) => scenario.more(after));
}

function peopleIn({ keys, weight }: Line): number {
  return keys.length * weight;
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? 0;
}
