import { describe, expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { etaOf } from '../eta.ts';
import { chances, rehearse, START } from '../rehearsal.arbitrary.ts';
import { Arrivals } from './arrivals.ts';
import { Calibration } from './calibration.ts';
import { AHEAD, crossing } from './crossing.ts';
import { Statements } from './statements.ts';

const RUSH = START + minutes(30);

/** How many of a crowd of 10,000, around `middle`, have come; seconds relative to the rush. */
function arrivals(middle: number, deviation: number, until: number) {
  const model = new Arrivals();
  model.announce(RUSH);
  const density = (second: number) =>
    (10_000 / (deviation * Math.sqrt(2 * Math.PI))) * Math.exp(-0.5 * ((second - middle) / deviation) ** 2);
  let come = 0;
  for (let second = -1_500; second <= until; second += 1) {
    come += density(second);
    model.observe(RUSH + second * 1_000, density(second), 1);
  }
  const scenarios = model.scenarios(RUSH + until * 1_000);
  return { scenarios, left: 10_000 - come };
}

describe('who is still to come', () => {
  it.each([
    [0, 240, -120],
    [0, 240, 60],
    [120, 330, 0],
    [-180, 180, -60],
    [60, 240, 400],
  ])(
    '[G1] is known from those who came: middle %i s, deviation %i s, at %i s',
    (middle, deviation, until) => {
      const { scenarios, left } = arrivals(middle, deviation, until);
      const expected = scenarios.reduce((sum, { weight, more }) => sum + weight * more(7_200), 0);
      expect(scenarios.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      expect(Math.abs(expected - left)).toBeLessThan(0.06 * 10_000);
    },
  );

  it('is another crowd when another beginning is announced, and the same one when it is announced again', () => {
    const model = new Arrivals();
    const left = (now: number) =>
      model.scenarios(now).reduce((sum, { weight, more }) => sum + weight * more(7_200), 0);
    model.announce(RUSH);
    for (let second = -600; second < 0; second += 1) model.observe(RUSH + second * 1_000, 10, 1);
    const known = left(RUSH);
    model.announce(RUSH);
    expect(left(RUSH)).toBe(known);
    const next = RUSH + minutes(300);
    model.announce(next);
    for (let second = -1_200; second < -600; second += 1) model.observe(next + second * 1_000, 0, 1);
    expect(left(next - minutes(10))).toBeLessThan(known / 5);
  });

  it('is anything between nobody and many where no rush is announced', () => {
    const model = new Arrivals();
    for (let second = 0; second < 300; second += 1) model.observe(START + second * 1_000, 10, 1);
    const more = model.scenarios(START + 300_000).map((scenario) => scenario.more(7_200));
    expect(Math.min(...more)).toBeLessThan(1_000);
    expect(Math.max(...more)).toBeGreaterThan(8_000);
  });
});

describe('the moment at which what is served catches up', () => {
  it('is found between the moments that are looked at', () => {
    expect(crossing((i) => (AHEAD[i] ?? 0) * 10 - 1_234)).toBeCloseTo(123.4);
    expect(crossing(() => 1)).toBe(0);
    expect(crossing(() => -1)).toBe(AHEAD.at(-1));
  });
});

describe('the calibration', () => {
  it('widens a side that is missed more often than one time in twenty, and only that one', () => {
    const calibration = new Calibration();
    for (let i = 0; i < 100; i += 1) calibration.score(1_000, i % 4 === 0 ? 'late' : undefined);
    expect(calibration.factor('late', 1_000)).toBeGreaterThan(1.3);
    expect(calibration.factor('early', 1_000)).toBeLessThan(1);
    expect(calibration.factor('late', 5)).toBe(1);
  });

  it('hears of what was stated to those who have entered, and of nobody twice', () => {
    const calibration = new Calibration();
    const statements = new Statements();
    const before = calibration.factor('late', 200);
    statements.state(START, 7, { early: 100, likely: 200, late: 300 });
    statements.entered(START + 301_000, 7, calibration);
    const after = calibration.factor('late', 200);
    expect(after).toBeGreaterThan(before);
    statements.entered(START + 301_000, 7, calibration);
    expect(calibration.factor('late', 200)).toBe(after);
  });
});

describe('the times that a bulletin gives', () => {
  it('[G1] hold for most of those who read them while a crowd drains', () => {
    const chance = chances(31);
    const comers = Array.from({ length: 300 }, () => chance()).flatMap((rank) =>
      Array.from({ length: 24 }, () => ({
        place: { lane: 'pupils', rank } as const,
        comesAt: chance() * 60,
      })),
    );
    const { enteredAt, bulletins } = rehearse({ comers, rate: () => 10, seconds: 900, chance });
    let kept = 0;
    let stated = 0;
    for (const second of [150, 250, 350, 450, 550]) {
      const bulletin = bulletins[second];
      if (bulletin === undefined) throw new Error(`There is no bulletin at ${second} s.`);
      comers.forEach(({ place }, i) => {
        const entered = enteredAt[i] ?? 0;
        const eta = etaOf(bulletin, place);
        if (entered <= second || eta === undefined) return;
        stated += 1;
        if (entered >= second + eta.early - 1 && entered <= second + eta.late + 1) kept += 1;
      });
    }
    expect(stated).toBeGreaterThan(10_000);
    expect(kept / stated).toBeGreaterThan(0.8);
  });
});
