import { describe, expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { Arrivals } from './arrivals.ts';

const RUSH = 1_795_000_000_000 - (1_795_000_000_000 % minutes(1));
const HALF_HOUR = 1_800;

/** Some people who come around a second, counted from the rush. */
interface Part {
  readonly people: number;
  readonly middle: number;
  readonly deviation: number;
  /** Of these, the share that is late, by eight minutes on average. */
  readonly late?: number;
}

/**
 * How many of a crowd have come, all of whom are known of from 25 minutes before the first of some beginnings; seconds.
 *
 * @param every how often it is asked meanwhile who is still to come
 */
function crowd(
  parts: readonly Part[],
  rushes: readonly number[],
  until: number,
  every = Number.POSITIVE_INFINITY,
) {
  const model = new Arrivals();
  model.announce(rushes.map((second) => RUSH + second * 1_000));
  const late = parts.map(() => 0);
  let come = 0;
  for (let second = Math.min(...rushes) - 1_500; second <= until; second += 1) {
    const arrived = parts.reduce((sum, { people, middle, deviation, late: share = 0 }, i) => {
      const wants =
        (people / (deviation * Math.sqrt(2 * Math.PI))) *
        Math.exp(-0.5 * ((second - middle) / deviation) ** 2);
      const delayed = late[i] ?? 0;
      late[i] = delayed + wants * share - delayed / 480;
      return sum + wants * (1 - share) + delayed / 480;
    }, 0);
    come += arrived;
    model.observe(RUSH + second * 1_000, arrived, 1);
    if (second % every === 0) model.scenarios(RUSH + second * 1_000);
  }
  const scenarios = model.scenarios(RUSH + until * 1_000);
  const expected = scenarios.reduce((sum, { weight, more }) => sum + weight * more(7_200), 0);
  const left = parts.reduce((sum, { people }) => sum + people, 0) - come;
  return { model, scenarios, expected, left };
}

const normal = (people: number, middle: number, deviation = 240): Part => ({ people, middle, deviation });

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
      const { scenarios, expected, left } = crowd([normal(10_000, middle, deviation)], [0], until);
      expect(scenarios.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      // As far as can be known some may be late.
      expect(Math.abs(expected - left)).toBeLessThan(0.08 * 10_000);
    },
  );

  it.each([
    [9_000, 6_000, 3_000, 120],
    [3_000, 9_000, 6_000, 120],
    [2_000, 12_000, 0, 120],
    [9_000, 6_000, 3_000, 700],
  ])(
    '[G1] to several beginnings is told apart: %i, %i and %i people half an hour apart, %i s after the second',
    (first, second, third, until) => {
      const parts = [normal(first, -HALF_HOUR), normal(second, 0), normal(third, HALF_HOUR)];
      const { scenarios, expected, left } = crowd(parts.slice(0, 2), [-HALF_HOUR, 0], until);
      expect(scenarios.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      expect(Math.abs(expected - left)).toBeLessThan(0.06 * (first + second));
      if (until < 600) return;
      const three = crowd(parts, [-HALF_HOUR, 0, HALF_HOUR], until + 900);
      expect(Math.abs(three.expected - three.left)).toBeLessThan(0.06 * (first + second + third));
    },
  );

  it('[G1] is the more doubtful the fewer have come', () => {
    const spread = (until: number) => {
      const { scenarios } = crowd([normal(10_000, 0)], [0], until);
      const more = scenarios.map((scenario) => scenario.more(7_200)).sort((a, b) => a - b);
      return ((more.at(-1) ?? 0) - (more[0] ?? 0)) / 10_000;
    };
    expect(spread(-240)).toBeGreaterThan(2 * spread(120));
    // To the second beginning nobody has come yet: it may be a large crowd.
    const { scenarios } = crowd([normal(10_000, -HALF_HOUR)], [-HALF_HOUR, 0], -900);
    const more = scenarios.map((scenario) => scenario.more(7_200));
    expect(Math.max(...more) - Math.min(...more)).toBeGreaterThan(10_000);
  });

  it.each([-120, 60, 400])('[G1] is the same whether it is asked once or all the time, at %i s', (until) => {
    const parts = [normal(4_000, -HALF_HOUR), normal(10_000, 0)];
    const seldom = crowd(parts, [-HALF_HOUR, 0], until);
    const often = crowd(parts, [-HALF_HOUR, 0], until, 20);
    expect(Math.abs(often.expected - seldom.expected)).toBeLessThan(0.02 * 14_000);
  });

  it('[G1] counts those who are late for want of a device', () => {
    const { expected, left } = crowd([{ ...normal(10_000, 0), late: 0.2 }], [0], 600);
    expect(left).toBeGreaterThan(500);
    expect(expected / left).toBeGreaterThan(0.6);
    expect(expected / left).toBeLessThan(1.4);
  });

  it('is the same crowd when the same beginnings are announced again, and goes on when a further one draws near', () => {
    const { model, expected } = crowd([normal(10_000, 0)], [0], 0);
    const now = RUSH;
    const left = (at: number) =>
      model.scenarios(at).reduce((sum, { weight, more }) => sum + weight * more(600), 0);
    const known = left(now);
    model.announce([RUSH, RUSH + minutes(300)]);
    expect(left(now)).toBe(known);
    expect(expected).toBeGreaterThan(4_000);
    for (let second = 1; second <= 1_200; second += 1) model.observe(RUSH + second * 1_000, 0, 1);
    const next = RUSH + minutes(300);
    for (let second = -1_500; second < -600; second += 1) model.observe(next + second * 1_000, 0.1, 1);
    expect(left(next - minutes(10))).toBeLessThan(known / 5);
  });

  it('is anything between nobody and many where no rush is announced, or near', () => {
    for (const rushes of [[], [RUSH + minutes(120)], [RUSH - minutes(120)]]) {
      const model = new Arrivals();
      model.announce(rushes);
      for (let second = 0; second < 300; second += 1) model.observe(RUSH + second * 1_000, 10, 1);
      const more = model.scenarios(RUSH + 300_000).map((scenario) => scenario.more(7_200));
      expect(Math.min(...more)).toBeLessThan(1_000);
      expect(Math.max(...more)).toBeGreaterThan(8_000);
    }
  });
});
