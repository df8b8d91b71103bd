import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATE_FLOOR, RATE_MAX, STRESS_MARK } from '../constants.ts';
import { chances, START } from '../rehearsal.arbitrary.ts';
import { Capacity } from './capacity.ts';
import { type Moment, type Operation, operate, type PlantNode } from './plant.arbitrary.ts';

const CONFIGURED = 20;
const CROWD = () => 5_000;

const anySchool = fc.record({
  seed: fc.integer(),
  count: fc.integer({ min: 1, max: 8 }),
  /** Entries a second that bring the whole school to its limit. */
  limit: fc.integer({ min: 30, max: 600 }),
  inertia: fc.integer({ min: 1, max: 8 }),
  delay: fc.integer({ min: 0, max: 3 }),
  noise: fc.double({ min: 0, max: 0.05, noNaN: true }),
  steepness: fc.double({ min: 1, max: 3, noNaN: true }),
});

type School = typeof anySchool extends fc.Arbitrary<infer S> ? S : never;

/** What the school bears from second to second is its limit times `course`. */
function school(
  { seed, count, limit, ...rest }: School,
  course: (second: number) => number,
  node: (i: number) => Partial<PlantNode> = () => ({}),
): Omit<Operation, 'seconds'> {
  const bears = (second: number) => (limit * course(second)) / count;
  return {
    ...rest,
    nodes: Array.from({ length: count }, (_, i) => ({ bears, ...node(i) })),
    stay: 3_000,
    chance: chances(seed),
    coming: CROWD,
    door: { configured: CONFIGURED },
  };
}

/** Entries a second that bring the worst node to the mark. */
const markOf = ({ limit, steepness }: School) => limit * STRESS_MARK ** (1 / steepness);
const always = () => 1;
const clamp = (level: number) => Math.min(1, Math.max(-1, level));
const mean = (moments: readonly Moment[]) =>
  moments.reduce((sum, { entries }) => sum + entries, 0) / moments.length;
const worst = (moments: readonly Moment[]) => Math.max(...moments.map(({ stress }) => stress));

/** After how many seconds the entries of ten have first reached a mean. */
function secondsUntil(moments: readonly Moment[], entries: number): number {
  const found = moments.findIndex((_, i) => i >= 10 && mean(moments.slice(i - 10, i)) >= entries);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}

/** A school as most are. */
const usual: School = { seed: 1, count: 4, limit: 200, inertia: 5, delay: 2, noise: 0.05, steepness: 1 };

describe('measured capacity', () => {
  it('[G9] is used to 95 % while people wait, with stress under 0.9 and a rate that stays within 12 %', () => {
    fc.assert(
      fc.property(anySchool, (given) => {
        const moments = operate({ ...school(given, always), seconds: 1_500 }).slice(900);
        const rates = moments.map(({ rate }) => rate / markOf(given));
        expect(mean(moments)).toBeGreaterThan(0.95 * markOf(given));
        expect(worst(moments)).toBeLessThan(0.9);
        expect(Math.max(...rates) - Math.min(...rates)).toBeLessThan(0.12);
      }),
      { numRuns: 100 },
    );
  });

  it('[G9] grows from the configured rate without ever passing the mark by more than 12 %', () => {
    fc.assert(
      fc.property(anySchool, (given) => {
        const moments = operate({ ...school(given, always), seconds: 900 });
        expect(Math.max(...moments.map(({ rate }) => rate))).toBeLessThan(1.12 * markOf(given));
      }),
      { numRuns: 50 },
    );
  });

  it('[G9] halved: stress is under its limit within 30 s, and 95 % of what is left used within 240 s', () => {
    fc.assert(
      fc.property(anySchool, (given) => {
        const halved = (second: number) => (second < 900 ? 1 : 0.5);
        const moments = operate({ ...school(given, halved), seconds: 1_500 }).slice(900);
        expect(worst(moments.slice(30))).toBeLessThan(1);
        expect(secondsUntil(moments.slice(30), (0.95 * markOf(given)) / 2)).toBeLessThan(210);
      }),
      { numRuns: 50 },
    );
  });

  it('[G9] doubled: 95 % of it is used within 300 s, and stress stays under its limit', () => {
    fc.assert(
      fc.property(anySchool, (given) => {
        const doubled = (second: number) => (second < 900 ? 1 : 2);
        const moments = operate({ ...school(given, doubled), seconds: 1_500 }).slice(900);
        expect(secondsUntil(moments, 0.95 * 2 * markOf(given))).toBeLessThan(300);
        expect(worst(moments)).toBeLessThan(1);
      }),
      { numRuns: 50 },
    );
  });

  it('[G9] keeps stress under its limit but for 30 s a halving, after it or when the next crowd comes', () => {
    const anyMoves = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 4, maxLength: 4 });
    const anyCrowd = fc.array(fc.constantFrom(0, 0.3, 3), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anySchool, anyMoves, anyCrowd, (given, moves, crowd) => {
        const levels = moves.map((_, i) =>
          moves.slice(0, i).reduce<number>((sum, move) => clamp(sum + move), 0),
        );
        const bearing = (second: number) => 2 ** (levels[Math.floor(second / 600)] ?? 0);
        const coming = (second: number) => (crowd[Math.floor(second / 200)] ?? 0) * given.limit;
        const door = { configured: 0.3 * given.limit };
        const moments = operate({ ...school(given, bearing), coming, door, seconds: 2_400 });
        let excusedUntil = 0;
        moments.forEach(({ stress }, i) => {
          const second = i + 1;
          if (bearing(second) < bearing(second - 1)) excusedUntil = Math.max(excusedUntil, second + 30);
          if (coming(second) > coming(second - 1)) excusedUntil = Math.max(excusedUntil, second + 60);
          if (second >= excusedUntil) expect(stress).toBeLessThan(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('[G9] is found though work that was left undone still stresses the school', () => {
    const halved = (second: number) => (second < 900 ? 1 : 0.5);
    const moments = operate({ ...school(usual, halved), isQueueing: true, seconds: 1_500 }).slice(900);
    expect(worst(moments.slice(40))).toBeLessThan(1);
    expect(secondsUntil(moments.slice(40), 0.95 * 80)).toBeLessThan(210);
  });

  it('[G9] that was configured four times too high is found within 60 s', () => {
    const moments = operate({ ...school(usual, always), door: { configured: 640 }, seconds: 600 });
    expect(worst(moments.slice(60))).toBeLessThan(1);
    expect(mean(moments.slice(300))).toBeGreaterThan(0.95 * 160);
  });

  it('[G9] comes back after a minute in which something else stressed the school', () => {
    const besides = (second: number) => (second >= 900 && second < 960 ? 1.5 : 0);
    const moments = operate({ ...school(usual, always, () => ({ besides })), seconds: 1_500 }).slice(900);
    expect(mean(moments.slice(30, 60))).toBeLessThan(0.5 * 160);
    expect(secondsUntil(moments.slice(60), 0.95 * 160)).toBeLessThan(360);
  });

  it('[G9] falls by a fifth when one of ten nodes dies, and is what the others bear', () => {
    const dead = (i: number) => (i === 0 ? { isAlive: (second: number) => second < 900 } : {});
    const moments = operate({ ...school({ ...usual, count: 10 }, always, dead), seconds: 1_500 }).slice(900);
    const rates = moments.map(({ rate }) => rate);
    expect(Math.min(...rates)).toBeGreaterThan(0.75 * 160);
    expect(Math.max(...rates.slice(10))).toBeLessThan(160);
    expect(worst(moments)).toBeLessThan(1);
    expect(mean(moments.slice(240))).toBeGreaterThan(0.95 * 144);
  });

  it('[G9] is held a fifth lower while no node is heard, for however long', () => {
    const isHeard = (second: number) => second < 900 || second >= 2_000;
    const moments = operate({ ...school(usual, always, () => ({ isHeard })), seconds: 2_300 });
    const before = moments[898]?.rate ?? 0;
    for (const { rate } of moments.slice(910, 1_999)) expect(rate / before).toBeCloseTo(0.8, 1);
    expect(mean(moments.slice(2_200))).toBeGreaterThan(0.95 * 160);
  });
});

describe('while no node is heard', () => {
  it('[G9] those who are inside still bound what is allowed', () => {
    const capacity = new Capacity(START, { configured: 2_000 });
    for (let second = 1; second <= 60; second += 1) {
      capacity.report(START + second * 1_000, { node: 'a', stress: 1.2, inside: 1_000 });
      capacity.tick(START + second * 1_000, 1, true);
    }
    for (let second = 61; second <= 120; second += 1) {
      expect(capacity.tick(START + second * 1_000, 0, true)).toBeLessThan(1);
    }
  });
});

/** A door and one node that says the same each second. */
function steady(capacity: Capacity, stress: number, entries: (rate: number) => number, seconds: number) {
  let rate = 0;
  for (let second = 1; second <= seconds; second += 1) {
    const now = START + second * 1_000;
    capacity.report(now, { node: 'a', stress, inside: 100 });
    rate = capacity.tick(now, entries(rate), false);
  }
  return rate;
}

describe('the rate', () => {
  it('[G9] is the configured one until a node is heard', () => {
    const capacity = new Capacity(START, { configured: CONFIGURED });
    for (let second = 1; second < 100; second += 1) {
      expect(capacity.tick(START + second * 1_000, CONFIGURED, true)).toBe(CONFIGURED);
    }
  });

  it('[G7][G9] goes on from the last bulletin’s when the door starts again', () => {
    const capacity = new Capacity(START, { configured: CONFIGURED, last: 130 });
    expect(capacity.tick(START + 1_000, 0, true)).toBe(130);
  });

  it('[G9] does not grow while it is not used', () => {
    const half = (rate: number) => rate / 2 - 1;
    expect(steady(new Capacity(START, { configured: CONFIGURED }), 0.1, half, 600)).toBe(CONFIGURED);
  });

  it('[G9] grows by at most 2 % a second, to 10,000', () => {
    const all = (rate: number) => rate;
    const minute = steady(new Capacity(START, { configured: CONFIGURED }), 0, all, 60);
    expect(minute).toBeLessThan(CONFIGURED * 1.02 ** 60);
    expect(minute).toBeGreaterThan(CONFIGURED * 1.02 ** 40);
    expect(steady(new Capacity(START, { configured: CONFIGURED }), 0, all, 3_600)).toBe(RATE_MAX);
  });

  it('[G9] does not fall under a twentieth of the configured one by entries alone', () => {
    const capacity = new Capacity(START, { configured: CONFIGURED });
    let least = CONFIGURED;
    let stress = 64;
    for (let second = 1; second <= 300; second += 1) {
      const now = START + second * 1_000;
      // It falls as the rate does, so that those inside are not taken for its cause.
      if (second % 10 === 0) stress *= 0.7;
      capacity.report(now, { node: 'a', stress: Math.max(stress, 1), inside: 100_000 });
      if (stress > 1) least = capacity.tick(now, least, true);
    }
    expect(least).toBe(CONFIGURED * RATE_FLOOR);
  });
});
