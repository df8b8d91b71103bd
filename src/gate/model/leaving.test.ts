import { expect, it } from 'vitest';
import { REPORT_LIFE } from './constants.ts';
import { Leaving } from './leaving.ts';
import { chances } from './rehearsal.arbitrary.ts';

const START = 1_795_000_000_000;
const READS = 60;

/** People who come, ever more of them, report every minute and give up at random. */
function watch(perSecond: number, seconds: number, growth = 1) {
  const leaving = new Leaving();
  const chance = chances(5);
  /** By person, when they last reported, and whether they have left. */
  const people: { reported: number; gone: boolean }[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const now = START + second * 1_000;
    for (let i = 0; i < growth; i += 1) people.push({ reported: second, gone: false });
    people.forEach((person, i) => {
      if (chance() < perSecond) person.gone = true;
      const since = second - person.reported;
      if (!person.gone && since === READS) {
        leaving.stayed(START + person.reported * 1_000, now);
        person.reported = second;
      } else if (person.gone && since === REPORT_LIFE) {
        leaving.left();
        people.splice(i, 1);
      }
    });
    leaving.tick(now);
  }
  return leaving;
}

it('is seen from reports that nobody renews, while the crowd grows', () => {
  for (const perSecond of [1 / 600, 1 / 2_700]) {
    expect(watch(perSecond, 1_200, 2).perSecond / perSecond).toBeGreaterThan(0.85);
    expect(watch(perSecond, 1_200, 2).perSecond / perSecond).toBeLessThan(1.15);
  }
});

it('is not thought slower while it is not yet known of most whether they have left', () => {
  const perSecond = 1 / 600;
  expect(watch(perSecond, 300, 20).perSecond / perSecond).toBeGreaterThan(0.85);
  expect(watch(perSecond, 300, 20).perSecond / perSecond).toBeLessThan(1.15);
});

it('is next to nothing where all stay, and believed to be slow where nothing is known', () => {
  expect(watch(0, 600, 2).perSecond).toBeLessThan(1e-5);
  expect(new Leaving().perSecond).toBeLessThan(1 / 1_800);
});

it('is forgotten over a quarter of an hour', () => {
  const leaving = new Leaving();
  leaving.tick(START);
  for (let i = 0; i < 1_000; i += 1) leaving.left();
  const before = leaving.perSecond;
  leaving.tick(START + 2_700_000);
  expect(leaving.perSecond).toBeLessThan(before / 10);
});

it('of those who are asked no more hears neither', () => {
  const [all, half] = [new Leaving(), new Leaving()];
  for (const one of [all, half]) {
    one.tick(START);
    for (let i = 0; i < 1_000; i += 1) one.stayed(START, START + 60_000);
  }
  half.keep(0.5);
  for (const one of [all, half]) one.tick(START + REPORT_LIFE * 1_000);
  expect(half.perSecond / all.perSecond).toBeCloseTo(2, 0);
});
