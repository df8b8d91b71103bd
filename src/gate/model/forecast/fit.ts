import type { Instant } from '#kit/model/clock.ts';
import type { Came } from './came.ts';
import { FROM, SHAPES, type Shape, STEP, shareIn } from './shapes.ts';

/** A way in which people come to several beginnings. */
export interface Way {
  readonly shape: Shape;
  /** How credible it is; sums to 1 over the ways. */
  readonly weight: number;
  /** How many come to each beginning, in all. */
  readonly sizes: Float64Array;
  /** The standard deviations of their logarithms. */
  readonly doubts: Float64Array;
}

/** A crowd of any size weighs as this many independent people: it never follows a curve exactly. */
const EVIDENCE_MAX = 500;
/** Before anybody has come, a beginning is believed to have as many people as another, as if so many had been seen. */
const BELIEF = 0.5;
/** Ways less credible than this are left out. */
const NEGLIGIBLE = 1e-2;
/** Steps between two looks at who has come. */
const LOOKS_EACH = 3;
/** Rounds of expectation and maximisation; each time they go on from what was likeliest before. */
const FIRST_ROUNDS = 10;
const ROUNDS = 1;

/** For each shape, how many come to each of several beginnings, and how well that explains who has come until now. */
export class Fit {
  /** Who has come until the last step. */
  people = 0;
  ways: readonly Way[] = [];

  readonly #rushes: readonly Instant[];
  readonly #from: number;
  /** One of each shape. */
  #all: readonly Way[] = [];
  #last = -1;

  /** @param from who came earlier came for something else */
  constructor(rushes: readonly Instant[], from: Instant) {
    this.#rushes = rushes;
    this.#from = Math.ceil(from / STEP);
  }

  /** Looks again at who has come, once a minute. */
  update(came: Came): void {
    if (this.#last >= 0 && came.last < this.#last + LOOKS_EACH) return;
    this.#last = came.last;
    const { from, people } = came.since(this.#from);
    this.people = sumOf(people);
    if (this.people === 0) return;
    const rounds = this.#all.length === 0 ? FIRST_ROUNDS : ROUNDS;
    if (this.#all.length === 0) this.#all = SHAPES.map((shape) => this.#begin(shape));
    const scores = this.#all.map((way) => {
      const shares = this.#rushes.map((rush) =>
        sharesOf(way.shape, from - Math.round((rush + FROM) / STEP), people.length),
      );
      return way.shape.prior + improve(way, shares, people, this.people, rounds);
    });
    this.ways = credible(this.#all, scores);
  }

  #begin(shape: Shape): Way {
    const { length } = this.#rushes;
    return {
      shape,
      weight: 0,
      sizes: new Float64Array(length).fill(this.people),
      doubts: new Float64Array(length),
    };
  }
}

/**
 * Makes the sizes likelier.
 *
 * @param shares by beginning, the share of its crowd that came in each step
 * @param people who came in each step, `sum` of them
 * @returns the logarithm of how likely it is that they came so
 */
function improve(
  { sizes, doubts }: Way,
  shares: readonly Float64Array[],
  people: Float64Array,
  sum: number,
  rounds: number,
): number {
  const evidence = Math.min(1, EVIDENCE_MAX / sum);
  const belief = (BELIEF * sizes.length) / sum;
  const seen = shares.map(sumOf);
  let likely = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { taken, logDensity } = divide(shares, people, sizes);
    let expected = 0;
    for (let j = 0; j < sizes.length; j += 1) expected += at(sizes, j) * at(seen, j);
    likely = evidence * (logDensity - sum * Math.log(expected));
    for (let j = 0; j < sizes.length; j += 1) {
      const known = BELIEF + evidence * at(taken, j);
      const size = known / (belief + evidence * at(seen, j));
      likely += BELIEF * Math.log((size * sizes.length) / sum) - belief * size;
      sizes[j] = size;
      doubts[j] = 1 / Math.sqrt(known);
    }
  }
  return likely;
}

/** For which beginning those may have come who came in each step. */
function divide(shares: readonly Float64Array[], people: Float64Array, sizes: Float64Array) {
  const taken = new Float64Array(sizes.length);
  let logDensity = 0;
  for (let i = 0; i < people.length; i += 1) {
    const came = at(people, i);
    if (came === 0) continue;
    let expected = 1e-9;
    for (let j = 0; j < sizes.length; j += 1) expected += at(sizes, j) * at(shares[j], i);
    logDensity += came * Math.log(expected);
    const each = came / expected;
    for (let j = 0; j < sizes.length; j += 1)
      taken[j] = at(taken, j) + each * at(sizes, j) * at(shares[j], i);
  }
  return { taken, logDensity };
}

function sharesOf(shape: Shape, from: number, length: number): Float64Array {
  const shares = new Float64Array(length);
  for (let i = 0; i < length; i += 1) shares[i] = shareIn(shape, from + i);
  return shares;
}

function credible(all: readonly Way[], scores: readonly number[]): Way[] {
  const best = Math.max(...scores);
  const ways = all
    .map((way, i) => ({ ...way, weight: Math.exp((scores[i] ?? best) - best) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const sum = ways.reduce((total, { weight }) => total + weight, 0);
  return ways.map((way) => ({ ...way, weight: way.weight / sum }));
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function at(values: ArrayLike<number> | undefined, i: number): number {
  return values?.[i] ?? 0;
}
