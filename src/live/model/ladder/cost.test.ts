import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, FACES, workOf } from './cost.ts';
import { levels } from './level.ts';

const people = fc.integer({ min: 2, max: 1_000 });

describe('what a class costs the media engine', () => {
  test('[L2] falls with each level, to nothing where there is no engine', () => {
    fc.assert(
      fc.property(people, (n) => {
        const [all, teacher, voice, text, offline] = levels.map((level) => costOf(level, n));
        expect(all).toBeGreaterThan(teacher ?? 0);
        expect(teacher).toBeGreaterThan(voice ?? 0);
        expect(voice).toBeGreaterThan(0);
        expect([text, offline]).toEqual([0, 0]);
      }),
    );
  });

  test('[L2] grows with its people: by their square while a screen shows them all, in proportion above', () => {
    const cost = (n: number) => costOf(0, n);
    fc.assert(fc.property(people, (n) => cost(n + 1) > cost(n)));
    expect(cost(20) / cost(10)).toBeGreaterThan(3);
    const each = (n: number) => cost(n) / n;
    expect(each(40 * FACES) / each(10 * FACES)).toBeCloseTo(1, 1);
  });

  test('[L2] is nothing for nobody, and nothing but the way in for a teacher alone', () => {
    expect(levels.map((level) => costOf(level, 0))).toEqual([0, 0, 0, 0, 0]);
    expect(costOf(2, 1)).toBeLessThan(costOf(2, 2));
  });

  test('[L2] stands in a class of 25 at 19 % of level 0 at level 1, and at 4 % at level 2', () => {
    const share = (level: 1 | 2) => costOf(level, 25) / costOf(0, 25);
    expect(share(1)).toBeCloseTo(0.19, 2);
    expect(share(2)).toBeCloseTo(0.04, 2);
  });
});

/** LiveKit's published loads of one machine of 16 cores: bytes and packets a second, in and out, and its CPU in percent. */
const published = [
  { bytes: 143e6, packets: 813_817, cpu: 85 },
  { bytes: 531.2e6, packets: 561_208, cpu: 92 },
  { bytes: 23e6, packets: 959_461, cpu: 80 },
];

test('[L2] the work of an engine explains each of LiveKit’s published loads to within 6 %', () => {
  const perWork = published.map((load) => load.cpu / workOf(load));
  const mean = perWork.reduce((sum, one) => sum + one, 0) / perWork.length;
  for (const one of perWork) expect(Math.abs(one / mean - 1)).toBeLessThan(0.06);
});
