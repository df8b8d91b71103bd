import { describe, expect, it } from 'vitest';
import { REPORT_LIFE } from '../constants.ts';
import type { Lane } from '../place.ts';
import type { Scenario } from './arrivals.ts';
import { drain, type Outlook, type Waiting } from './drain.ts';

const NOW = 1_795_000_000_000;
const empty: Waiting = { called: 0, line: { keys: new Float64Array(), weight: 1 }, owed: 0 };
const nobody: Scenario = { weight: 1, more: () => 0 };
/** So many people a second, for ever. */
const steadily = (rate: number): Scenario => ({ weight: 1, more: (after) => rate * after });

/** People who wait evenly between two keys. */
function line(people: number, from: number, to: number, weight = 10): Waiting {
  const length = people / weight;
  const keys = Float64Array.from({ length }, (_, i) => from + ((to - from) * (i + 0.5)) / length);
  return { called: from, line: { keys, weight }, owed: 0 };
}

function outlook(lanes: Partial<Outlook['lanes']>, leaving = 0): Outlook {
  return { now: NOW, rate: 10, leaving, lanes: { teachers: empty, pupils: empty, walkIns: empty, ...lanes } };
}

const come = (lanes: Partial<{ readonly [L in Lane]: Scenario }> = {}) => ({
  teachers: nobody,
  pupils: nobody,
  walkIns: nobody,
  ...lanes,
});
const last = (times: readonly number[]) => times.at(-1) ?? 0;
const pupils = line(6_000, 0, 1);

describe('how the lanes drain', () => {
  it('[G1] is at the rate, from the first place to the last', () => {
    const times = drain(outlook({ pupils }), come());
    expect(times.pupils[0]).toBe(0);
    expect(last(times.pupils)).toBeCloseTo(600, 0);
    // Half-way along the curve's points lies 0.5 ** 1.5 of the lane.
    expect(times.pupils[4]).toBeCloseTo(600 * 0.5 ** 1.5, -1);
  });

  it('[G1] waits for those who come before a place, and not for those who come after it', () => {
    const times = drain(outlook({ pupils }), come({ pupils: steadily(5) }));
    expect(last(times.pupils)).toBeCloseTo(1_200, -1);
    const share = 0.5 ** 1.5;
    expect(times.pupils[4]).toBeCloseTo((6_000 * share) / (10 - 5 * share), -1);
    expect(last(drain(outlook({ pupils }), come({ teachers: steadily(5) })).pupils)).toBeCloseTo(1_200, -1);
    const walkIns = line(300, NOW - 60_000, NOW);
    const alone = drain(outlook({ walkIns }), come({ walkIns: steadily(5) }));
    expect(last(alone.walkIns)).toBeCloseTo(30, 0);
  });

  it('[G1] is sooner where some give up, who come before the place or after', () => {
    const leaving = 1 / 1_000;
    const stay = Math.exp((-2 / 3) * REPORT_LIFE * leaving);
    const times = drain(outlook({ pupils }, leaving), come());
    // dn/dt = −10 − n/1,000 from those who have not left yet.
    expect(last(times.pupils)).toBeCloseTo(1_000 * Math.log(1 + (6_000 * stay) / 10_000), -1);
    const fewer = drain(outlook({ pupils }, leaving), come({ pupils: steadily(5) }));
    expect(last(fewer.pupils)).toBeLessThan(1_200 * stay);
  });

  it('[G1] leaves the walk-ins a fifth while the bell’s lanes wait, and then everything', () => {
    const walkIns = line(2_000, NOW - 600_000, NOW);
    const times = drain(outlook({ pupils, walkIns }), come());
    // 6,000 at 8 a second; meanwhile 1,500 walk-ins; the other 500 at 10 a second.
    expect(last(times.pupils)).toBeCloseTo(750, -1);
    expect(last(times.walkIns)).toBeCloseTo(800, -1);
  });

  it('[G1] gives the walk-ins what those with a pass who still come will leave', () => {
    const walkIns = line(1_000, NOW - 600_000, NOW);
    expect(last(drain(outlook({ walkIns }), come({ pupils: steadily(5) })).walkIns)).toBeCloseTo(200, -1);
    expect(last(drain(outlook({ walkIns }), come({ pupils: steadily(50) })).walkIns)).toBeCloseTo(500, -1);
  });

  it('[G1] lets in first whom it owes', () => {
    const owed = { ...pupils, owed: 200 };
    expect(drain(outlook({ pupils: owed }), come()).pupils[0]).toBeCloseTo(20, 0);
    const teachers = { ...empty, owed: 200 };
    const times = drain(outlook({ teachers, pupils }), come());
    expect(times.teachers[0]).toBeCloseTo(20, 0);
    expect(times.pupils[0]).toBeCloseTo(20, 0);
  });
});
