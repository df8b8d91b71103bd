import { describe, expect, it } from 'vitest';
import { etaOf } from '../eta.ts';
import { chances, rehearse, START } from '../rehearsal.arbitrary.ts';
import { Calibration } from './calibration.ts';
import { AHEAD, crossing } from './crossing.ts';
import { Forecast } from './forecast.ts';
import { Statements } from './statements.ts';

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

  it('judges forecasts apart that look twice as far, and goes from one to the other by degrees', () => {
    const calibration = new Calibration();
    for (let i = 0; i < 20; i += 1) calibration.score(160, 'late');
    expect(calibration.factor('late', 160)).toBeGreaterThan(1.5);
    expect(calibration.factor('late', 320)).toBeCloseTo(1, 6);
    expect(calibration.factor('late', 80)).toBeCloseTo(1, 6);
    const between = calibration.factor('late', 226);
    expect(between).toBeGreaterThan(1.1);
    expect(between).toBeLessThan(calibration.factor('late', 160));
    for (const ahead of [0, 10, 100_000]) expect(calibration.factor('late', ahead)).toBe(1);
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
  const line = (from: number, to: number) => ({
    called: from,
    line: { keys: Float64Array.from({ length: 500 }, (_, i) => from + ((to - from) * i) / 500), weight: 1 },
    owed: 0,
  });
  const now = START + 1_000_000;
  const outlook = {
    now,
    rate: 2,
    leaving: 0,
    lanes: { teachers: line(0.5, 1), pupils: line(0, 1), walkIns: line(START, now) },
  };

  it('[G1] are made wider for the lane in which they were missed, and for no other', () => {
    const forecast = new Forecast();
    const before = forecast.curves(outlook);
    for (let holder = 0; holder < 50; holder += 1) {
      forecast.stated(START, holder, { early: 150, likely: 160, late: 170 });
      forecast.entered(START + 400_000, 'pupils', holder);
    }
    const after = forecast.curves(outlook);
    expect(after.pupils.late).not.toEqual(before.pupils.late);
    expect(after.pupils.likely).toEqual(before.pupils.likely);
    expect(after.teachers).toEqual(before.teachers);
    expect(after.walkIns).toEqual(before.walkIns);
  });

  it('[G1] are less exact for walk-ins, who get what the others leave', () => {
    const nobody = { ...outlook.lanes.pupils, line: { keys: new Float64Array(), weight: 1 } };
    const widthOf = (lane: 'pupils' | 'walkIns') => {
      const lanes = { teachers: nobody, pupils: nobody, walkIns: nobody, [lane]: outlook.lanes[lane] };
      const { early, late } = new Forecast().curves({ ...outlook, lanes })[lane];
      return (late.at(-1) ?? 0) - (early.at(-1) ?? 0);
    };
    expect(widthOf('walkIns')).toBeGreaterThan(widthOf('pupils') + 5);
  });

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
