import { describe, expect, it } from 'vitest';
import { STRESS_MARK } from '../constants.ts';
import { chances, START } from '../rehearsal.arbitrary.ts';
import { Capacity } from './capacity.ts';
import { type Moment, Plant, type PlantNode } from './plant.arbitrary.ts';

const RELIEF = 2.5;
const FROM = 900;

/** A school whose ladder steps down at `FROM`, and up again at `to`; the gate is told, or not. */
function morning(node: PlantNode, seconds: number, { isTold = true, to = seconds } = {}): Moment[] {
  const capacity = new Capacity(START, { configured: 20 });
  const chance = chances(5);
  const plant = new Plant({
    nodes: [node],
    inertia: 5,
    delay: 2,
    noise: 0.03,
    steepness: 1,
    stay: 3_000,
    chance,
  });
  let entries = 0;
  return Array.from({ length: seconds }, (_, second) => {
    if (isTold) capacity.relieve(second >= FROM && second < to ? RELIEF : 1);
    const rate = capacity.tick(START + second * 1_000, entries, true);
    entries = Math.floor(rate) + (chance() < rate % 1 ? 1 : 0);
    return { rate, ...plant.live(second, entries, capacity) };
  });
}

const eased = (to: number) => (second: number) => (second >= FROM && second < to ? RELIEF : 1);
const mean = (moments: readonly Moment[]) =>
  moments.reduce((sum, { entries }) => sum + entries, 0) / moments.length;
const worst = (moments: readonly Moment[]) => Math.max(...moments.map(({ stress }) => stress));

describe('when the ladder steps down', () => {
  const node = (to: number): PlantNode => ({ bears: (second) => 100 * eased(to)(second) });

  it('[G9] what it frees is used at once, and not found out slowly', () => {
    const told = morning(node(1_200), 1_200).slice(FROM);
    expect(mean(told.slice(0, 30))).toBeGreaterThan(0.9 * RELIEF * STRESS_MARK * 100);
    expect(worst(told)).toBeLessThan(1);
    const found = morning(node(1_200), 1_200, { isTold: false }).slice(FROM);
    expect(mean(found.slice(0, 30))).toBeLessThan(0.6 * RELIEF * STRESS_MARK * 100);
  });

  it('[G9] what it takes back is given back at once', () => {
    const back = morning(node(1_000), 1_200, { to: 1_000 }).slice(1_000);
    expect(worst(back.slice(20))).toBeLessThan(1);
    expect(mean(back.slice(0, 30))).toBeLessThan(1.1 * STRESS_MARK * 100);
  });

  it('[G9] the school that was full of people holds more of them', () => {
    const holds = (second: number) => 6_000 * eased(2_000)(second);
    const node = { bears: (second: number) => 1_000 * eased(2_000)(second), holds };
    const [told, found] = [morning(node, 1_260), morning(node, 1_260, { isTold: false })];
    expect(told[FROM - 1]?.inside).toBeLessThan(6_000);
    expect(told.at(-1)?.inside).toBeGreaterThan(1.3 * (found.at(-1)?.inside ?? 0));
    expect(worst(told.slice(FROM))).toBeLessThan(1);
  });
});

describe('the relief', () => {
  it('[G9] is not counted twice by a door that starts again', () => {
    const capacity = new Capacity(START, { configured: 20, last: 250, relief: RELIEF });
    capacity.relieve(RELIEF);
    expect(capacity.tick(START + 1_000, 0, true)).toBe(250);
  });

  it('[G9] changes the rate by its ratio, while no node is heard too', () => {
    const capacity = new Capacity(START, { configured: 20 });
    capacity.relieve(RELIEF);
    expect(capacity.tick(START + 1_000, 0, true)).toBeCloseTo(50, 9);
    capacity.relieve(1);
    expect(capacity.tick(START + 2_000, 0, true)).toBeCloseTo(20, 9);
  });

  it('[G9] changes a stock that is known by its ratio, and leaves one without bound', () => {
    const full = new Capacity(START, { configured: 20 });
    for (let second = 1; second <= 60; second += 1) {
      full.report(START + second * 1_000, { node: 'a', stress: 1.2, inside: 1_000 });
      full.tick(START + second * 1_000, 1, true);
    }
    const { stock } = full;
    expect(stock).toBeLessThan(1_000);
    full.relieve(RELIEF);
    expect(full.stock).toBeCloseTo(RELIEF * stock, 9);

    const capacity = new Capacity(START, { configured: 20 });
    capacity.relieve(RELIEF);
    expect(capacity.stock).toBe(Number.POSITIVE_INFINITY);
  });
});
