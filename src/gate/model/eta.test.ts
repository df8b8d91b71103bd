import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calls, Curve } from './bulletin.ts';
import { CURVE_STEPS, type Eta, etaOf, shareAt, soonest } from './eta.ts';
import { type Lane, lanes, type Place } from './place.ts';

const AT = 1_795_000_000_000;
const MINUTE = 60_000;

const none: Curve = { early: [], likely: [], late: [] };
const likely = [0, 8, 16, 24, 40, 60, 90, 130, 200];
const curve: Curve = {
  early: likely.map((seconds) => seconds / 2),
  likely,
  late: likely.map((seconds) => seconds * 2),
};

function calls(eta: Partial<Calls['eta']>): Calls {
  return {
    at: AT,
    engaged: true,
    called: 0.2,
    calledTeachers: 0.6,
    reached: AT - 8 * MINUTE,
    sample: 1,
    rate: 10,
    waiting: { teachers: 0, pupils: 0, walkIns: 0, error: 0 },
    eta: { teachers: none, pupils: none, walkIns: none, ...eta },
  };
}

const pupil = (rank: number): Place => ({ lane: 'pupils', rank });
const teacher = (rank: number): Place => ({ lane: 'teachers', rank });
const walkIn = (arrived: number): Place => ({ lane: 'walkIns', arrived });
const everywhere = calls({ teachers: curve, pupils: curve, walkIns: curve });
const soon: Eta = { early: 0, likely: 0, late: 0 };

/** The place that is this share of the way from where its lane is called to its end. */
function placeAt(lane: Lane, share: number): Place {
  switch (lane) {
    case 'teachers':
      return teacher(0.6 + 0.4 * share);
    case 'pupils':
      return pupil(0.2 + 0.8 * share);
    case 'walkIns':
      return walkIn(AT - 8 * MINUTE * (1 - share));
  }
}

describe('the time until a place is called', () => {
  it.each([
    ['where the lane is called', 0, 0],
    ['the first point', shareAt(1), 8],
    ['between two points', (shareAt(1) + shareAt(2)) / 2, 12],
    ['in the middle', 0.5 ** 1.5, 40],
    ['a quarter of the way between two', 0.75 * shareAt(6) + 0.25 * shareAt(7), 100],
    ['between the last two', (shareAt(7) + 1) / 2, 165],
  ])('[G1] %s is read off the curve', (_where, share, seconds) => {
    const rank = 0.2 + 0.8 * share;
    const eta = etaOf(everywhere, pupil(rank));
    expect(eta?.likely).toBeCloseTo(seconds, 6);
    expect(eta?.early).toBeCloseTo(seconds / 2, 6);
    expect(eta?.late).toBeCloseTo(seconds * 2, 6);
  });

  it('[G1] goes by the teachers’ own call', () => {
    expect(etaOf(everywhere, teacher(0.59))).toEqual(soon);
    expect(etaOf(everywhere, teacher(0.6 + 0.4 * shareAt(1)))?.likely).toBeCloseTo(8, 6);
    expect(etaOf(everywhere, pupil(0.65))?.likely).toBeGreaterThan(40);
  });

  it('[G1] of walk-ins goes by instants, from those who are reached to those who arrive', () => {
    const at = (minutesAgo: number) => etaOf(everywhere, walkIn(AT - minutesAgo * MINUTE));
    expect(at(8.001)).toEqual(soon);
    expect(at(8)?.likely).toBe(0);
    expect(at(8 * (1 - shareAt(1)))?.likely).toBeCloseTo(8, 2);
    expect(at(8 * (1 - shareAt(4)))?.likely).toBeCloseTo(40, 2);
    expect(at(0)).toEqual({ early: 100, likely: 200, late: 400 });
  });

  it('[G1] of who arrives after the bulletin is that of its last arrival', () => {
    expect(etaOf(everywhere, walkIn(AT + MINUTE))).toEqual({ early: 100, likely: 200, late: 400 });
  });

  it.each(lanes)('[G1] is none for the called of the %s, curve or not', (lane) => {
    const place = lane === 'walkIns' ? walkIn(AT - 9 * MINUTE) : { lane, rank: 0.1 };
    expect(etaOf(everywhere, place)).toEqual(soon);
    expect(etaOf(calls({}), place)).toEqual(soon);
  });

  it.each(lanes)('[G1] is not known for the %s without a curve', (lane) => {
    expect(etaOf(calls({}), placeAt(lane, 0.5))).toBeUndefined();
    expect(etaOf(calls({ [lane]: curve }), placeAt(lane, 0.5))).toBeDefined();
  });

  it('[G1] is told the more exactly the sooner it is', () => {
    const points = Array.from({ length: CURVE_STEPS + 1 }, (_, step) => shareAt(step));
    expect(points[0]).toBe(0);
    expect(points.at(-1)).toBe(1);
    const steps = points.slice(1).map((point, i) => point - (points[i] ?? 0));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBeLessThan(0.05);
  });

  it('[G1] is never longer for who comes before', () => {
    const steps = fc.array(fc.nat({ max: 600 }), { minLength: CURVE_STEPS + 1, maxLength: CURVE_STEPS + 1 });
    const rising = steps.map((list) => list.map((_, i) => list.slice(0, i + 1).reduce((a, b) => a + b, 0)));
    const anyCurve = fc.record({ early: rising, likely: rising, late: rising });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyCurve, share, share, fc.constantFrom(...lanes), (curve, one, other, lane) => {
        const at = (share: number) => etaOf(calls({ [lane]: curve }), placeAt(lane, share)) ?? soon;
        const [before, after] = [at(Math.min(one, other)), at(Math.max(one, other))];
        for (const key of ['early', 'likely', 'late'] as const) {
          expect(before[key]).toBeLessThanOrEqual(after[key] + 1e-9);
          expect(after[key]).toBeLessThanOrEqual((curve[key].at(-1) ?? 0) + 1e-9);
        }
      }),
    );
  });

  it('[G1] is the curve’s first where the whole lane is reached', () => {
    const reached = { ...everywhere, reached: AT };
    expect(etaOf(reached, walkIn(AT + 1))).toEqual({ early: 0, likely: 0, late: 0 });
    expect(etaOf({ ...everywhere, called: 1 }, pupil(0.999))).toEqual(soon);
  });
});

describe('the soonest time at which a place may be called', () => {
  const crowd = { ...everywhere, waiting: { teachers: 30, pupils: 8_000, walkIns: 600, error: 0 } };

  it.each([
    [0.2, 0],
    [0.4, 200],
    [0.6, 400],
    [1, 800],
  ])('[G8] for the rank %d is when those before it, who wait already, have entered', (rank, seconds) => {
    expect(soonest(crowd, pupil(rank))).toBeCloseTo(seconds, 6);
  });

  it('[G8] goes by lane', () => {
    expect(soonest(crowd, teacher(0.8))).toBeCloseTo(1.5, 6);
    expect(soonest(crowd, walkIn(AT - 2 * MINUTE))).toBeCloseTo(45, 6);
    expect(soonest(crowd, walkIn(AT + MINUTE))).toBeCloseTo(60, 6);
  });

  it('[G8] is now for the called', () => {
    for (const place of [pupil(0.1), teacher(0.2), walkIn(AT - 9 * MINUTE)]) {
      expect(soonest(crowd, place)).toBe(0);
    }
  });

  it('[G8] is a time also where the whole lane is called', () => {
    expect(soonest({ ...crowd, called: 1 }, pupil(0.5))).toBe(0);
    for (const reached of [AT, AT + MINUTE]) {
      for (const arrived of [AT - 1, AT, AT + 1, AT + MINUTE]) {
        expect(soonest({ ...crowd, reached }, walkIn(arrived))).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
