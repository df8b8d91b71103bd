import { describe, expect, it } from 'vitest';
import { STRESS_MARK } from '../constants.ts';
import { chances, START } from '../rehearsal.arbitrary.ts';
import { Capacity } from './capacity.ts';
import { Fleet } from './fleet.ts';
import { type Moment, Plant, type PlantNode } from './plant.arbitrary.ts';

const RELIEF = 2.5;
const FROM = 900;

/** A school whose ladder steps down at `FROM`, and up again at `to`; the gate is told, or not. */
function morning(node: PlantNode, seconds: number, { isTold = true, to = seconds } = {}): Moment[] {
  const capacity = new Capacity(START, { configured: 20 });
  const chance = chances(5);
  const plant = new Plant({
    nodes: [isTold ? { ...node, relief: (second) => eased(to)(second + 1) } : node],
    inertia: 5,
    delay: 2,
    noise: 0.03,
    steepness: 1,
    stay: 3_000,
    chance,
  });
  let entries = 0;
  return Array.from({ length: seconds }, (_, second) => {
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
  const told = (capacity: Capacity, second: number, relief?: number, stress = 0, node = 'a') =>
    capacity.report(START + second * 1_000, { node, stress, inside: 1_000, relief });
  const tick = (capacity: Capacity, second: number) => capacity.tick(START + second * 1_000, 0, true);

  it('[G9] is not counted twice by a door that starts again: what was published was so with it', () => {
    const capacity = new Capacity(START, { configured: 20, last: 250 });
    told(capacity, 1);
    expect(tick(capacity, 1)).toBeLessThan(300);
    const before = tick(capacity, 2);
    told(capacity, 3, RELIEF);
    expect(tick(capacity, 3) / before).toBeLessThan(1.2);
  });

  it('[G9] changes the rate by its ratio, also where it is all that a node says', () => {
    const [with_, without] = [0, 1].map(() => new Capacity(START, { configured: 20 })) as [
      Capacity,
      Capacity,
    ];
    told(with_, 1, RELIEF, 0.5);
    told(without, 1, undefined, 0.5);
    expect(tick(with_, 1) / tick(without, 1)).toBeCloseTo(RELIEF, 1);
    told(with_, 2, 1, 0.5);
    told(without, 2, undefined, 0.5);
    expect(tick(with_, 2) / tick(without, 2)).toBeCloseTo(1, 1);
  });

  it('[G9] is that of the nodes together, of those that say it', () => {
    const fleet = new Fleet();
    fleet.report(START, { node: 'a', stress: 0, inside: 1 });
    expect(fleet.relief).toBeUndefined();
    fleet.report(START, { node: 'b', stress: 0, inside: 1, relief: 2 });
    fleet.report(START, { node: 'c', stress: 0, inside: 1, relief: 1 });
    expect(fleet.relief).toBe(1.5);
  });

  it('[G9] changes a stock that is known by its ratio, and leaves one without bound', () => {
    const full = new Capacity(START, { configured: 20 });
    for (let second = 1; second <= 60; second += 1) {
      told(full, second, 1, 1.2);
      full.tick(START + second * 1_000, 1, true);
    }
    const { stock } = full;
    expect(stock).toBeLessThan(1_000);
    told(full, 61, RELIEF, 0.6);
    tick(full, 61);
    expect(full.stock / stock).toBeGreaterThan(0.95 * RELIEF);

    const capacity = new Capacity(START, { configured: 20 });
    told(capacity, 1, RELIEF);
    tick(capacity, 1);
    expect(capacity.stock).toBe(Number.POSITIVE_INFINITY);
  });
});
