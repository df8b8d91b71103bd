import { assumptions } from '../assumptions.ts';
import { at, sum } from '../columns.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Outcome } from '../policies/policy.ts';
import { NEVER } from '../window.ts';
import { measureLessons, type RegionLessons } from './lessons.ts';

/** What one policy did in one cell, or in several together. */
export interface Tally {
  readonly regions: readonly RegionLessons[];
  readonly people: number;
  readonly entered: number;
  /** By second. */
  readonly requests: Uint32Array;
  readonly waiting: Uint32Array;
  /** The most requests that one cell's origin had in a second. */
  readonly peakOriginRps: number;
  readonly errorPages: number;
  readonly etaStated: number;
  readonly etaKept: number;
  /** By days, see fairness.ts. */
  readonly fairness: Float64Array | undefined;
}

export function tallyOf(crowd: Crowd, outcome: Outcome, fairness: Float64Array | undefined): Tally {
  const { enteredAt, ...rest } = outcome;
  return {
    ...rest,
    regions: measureLessons(crowd, enteredAt),
    people: crowd.people,
    entered: enteredAt.reduce((count, moment) => (moment === NEVER ? count : count + 1), 0),
    peakOriginRps: rest.requests.reduce((most, count) => Math.max(most, count), 0),
    fairness,
  };
}

/** Several cells together: sums, and the worst of what is a worst. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    regions: addRegions(a.regions, b.regions),
    people: a.people + b.people,
    entered: a.entered + b.entered,
    requests: a.requests.map((count, slot) => count + at(b.requests, slot)),
    waiting: a.waiting.map((count, slot) => count + at(b.waiting, slot)),
    peakOriginRps: Math.max(a.peakOriginRps, b.peakOriginRps),
    errorPages: a.errorPages + b.errorPages,
    etaStated: a.etaStated + b.etaStated,
    etaKept: a.etaKept + b.etaKept,
    fairness: b.fairness && a.fairness?.map((worst, day) => Math.max(worst, b.fairness?.[day] ?? 0)),
  };
}

function addRegions(a: readonly RegionLessons[], b: readonly RegionLessons[]): RegionLessons[] {
  const all = new Map(a.map((one) => [one.region, { ...one }]));
  for (const one of b) {
    const known = all.get(one.region);
    if (known === undefined) {
      all.set(one.region, { ...one });
      continue;
    }
    known.classes += one.classes;
    known.pupils += one.pupils;
    known.taught += one.taught;
    known.attended += one.attended;
  }
  return [...all.values()];
}

/** The numbers that stand in the table. `null` where a policy has no such thing. */
export interface Measures {
  readonly lessonsTaught: number;
  readonly pupilMinutes: number;
  readonly worstMeanRank: number | null;
  readonly etaCoverage: number | null;
  readonly peakOriginRps: number;
  readonly errorPages: number;
}

export function measuresOf(tally: Tally): Measures {
  const { regions, fairness, etaStated, etaKept, peakOriginRps, errorPages } = tally;
  return {
    lessonsTaught: lessonsTaught(tally),
    pupilMinutes: sum(regions.map(({ attended }) => attended)) / sum(regions.map(({ pupils }) => pupils)),
    worstMeanRank: fairness?.[assumptions.fairnessDays.value - 1] ?? null,
    etaCoverage: etaStated === 0 ? null : etaKept / etaStated,
    peakOriginRps,
    errorPages,
  };
}

export function lessonsTaught({ regions }: Tally): number {
  return sum(regions.map(({ taught }) => taught)) / sum(regions.map(({ classes }) => classes));
}
