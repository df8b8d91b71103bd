import { describe, expect, it } from 'vitest';
import { crowdOf, gateOptions } from '../crowd/crowd.arbitrary.ts';
import type { Outcome } from '../policies/policy.ts';
import { unlimited } from '../policies/unlimited.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { addTallies, measuresOf, tallyOf } from './tally.ts';

const onTime = crowdOf([[{ arrival: 0 }, { arrival: 0 }]]);
const late = crowdOf([[{ arrival: 0 }, { arrival: 33 * 60_000 }, { arrival: NEVER }]]);
const outcome = (crowd: typeof late, more: Partial<Outcome> = {}): Outcome => ({
  ...unlimited(crowd, gateOptions, new Random('test')),
  ...more,
});

describe('a tally', () => {
  it('counts who came in and the busiest second', () => {
    expect(tallyOf(onTime, outcome(onTime), undefined)).toMatchObject({
      people: 2,
      entered: 2,
      peakOriginRps: 2,
    });
    expect(tallyOf(late, outcome(late), undefined)).toMatchObject({
      people: 3,
      entered: 2,
      peakOriginRps: 1,
    });
  });

  it('has no share of times kept where none were stated', () => {
    const stated = outcome(onTime, { etaStated: 4, etaKept: 3 });
    expect(measuresOf(tallyOf(onTime, stated, undefined)).etaCoverage).toBe(0.75);
    expect(measuresOf(tallyOf(onTime, outcome(onTime), undefined)).etaCoverage).toBeNull();
  });

  it('has the worst mean rank of the twentieth day, where there is an order', () => {
    const places = Float64Array.from({ length: 60 }, (_, day) => day);
    expect(measuresOf(tallyOf(onTime, outcome(onTime), places)).worstMeanRank).toBe(19);
    expect(measuresOf(tallyOf(onTime, outcome(onTime), undefined)).worstMeanRank).toBeNull();
  });
});

describe('two cells together', () => {
  const a = tallyOf(onTime, outcome(onTime, { errorPages: 2 }), Float64Array.of(0.5, 0.6));
  const b = tallyOf(late, outcome(late, { errorPages: 3 }), Float64Array.of(0.9, 0.4));
  const both = addTallies(a, b);

  it('weigh lessons by classes and minutes by pupils', () => {
    // The late class never has its two pupils; the one who comes gets 22 of 55 minutes.
    expect(measuresOf(both).lessonsTaught).toBeCloseTo(1 / 2);
    expect(measuresOf(both).pupilMinutes).toBeCloseTo((1 + 0.4) / 3);
    expect(both.regions).toHaveLength(1);
  });

  it('have the sum of their errors, and the peak of the busier origin', () => {
    expect(both).toMatchObject({ errorPages: 5, peakOriginRps: 2, people: 5, entered: 4 });
    expect(Math.max(...both.requests)).toBe(3);
  });

  it('are as unfair as the less fair', () => {
    expect(both.fairness).toEqual(Float64Array.of(0.9, 0.6));
  });
});
