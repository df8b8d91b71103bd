import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ceiling, type Crowd, ceilingFor, LOWEST_FOR_OTHERS, noCeiling } from './ceiling.ts';
import { CROWD_WAIT, HOLD, PERIOD } from './constants.ts';
import type { Level } from './level.ts';

const reliefs = [1, 2.5, 3.5, 4, 4] as const;
const relief = (level: Level) => reliefs[level];
const calm: Crowd = { waiting: 0, inside: 0, rate: 100, stock: Number.POSITIVE_INFINITY };
const step = (before: Ceiling, crowd: Partial<Crowd>, second = 0) =>
  ceilingFor(before, { ...calm, ...crowd }, relief, second * 1_000);

describe('for those who still come in', () => {
  test('[L8] nobody steps down while these are in soon anyway', () => {
    expect(step(noCeiling, { waiting: 100 * CROWD_WAIT }).level).toBe(0);
  });

  test('[L8] the classes inside step down at once, as far as it takes', () => {
    expect(step(noCeiling, { waiting: 101 * CROWD_WAIT }).level).toBe(1);
    expect(step(noCeiling, { waiting: 251 * CROWD_WAIT }).level).toBe(2);
  });

  test('[L8] before the school is full, not when it is', () => {
    expect(step(noCeiling, { waiting: 50, inside: 940, stock: 1_000 }).level).toBe(0);
    expect(step(noCeiling, { waiting: 100, inside: 940, stock: 1_000 }).level).toBe(1);
  });

  test('[L8] what the gate bears already at a lower level is not counted twice', () => {
    const down = step(noCeiling, { waiting: 101 * CROWD_WAIT });
    expect(step(down, { waiting: 250 * CROWD_WAIT, rate: 250 }).level).toBe(1);
    expect(step(down, { waiting: 251 * CROWD_WAIT, rate: 250 }).level).toBe(2);
  });

  test('[L8] no class loses its teacher’s voice', () => {
    const anyCrowd = fc.record({
      waiting: fc.nat(1_000_000),
      inside: fc.nat(1_000_000),
      rate: fc.nat(1_000),
      stock: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(fc.array(anyCrowd), (crowds) => {
        let ceiling = noCeiling;
        crowds.forEach((crowd, i) => {
          ceiling = step(ceiling, crowd, i * PERIOD);
          expect(ceiling.level).toBeLessThanOrEqual(LOWEST_FOR_OTHERS);
        });
      }),
    );
  });

  test('[L8] the way back is slow: a level at a time, each after it would have done for two minutes', () => {
    let ceiling = step(noCeiling, { waiting: 300 * CROWD_WAIT });
    const course = Array.from({ length: 60 }, (_, i) => {
      ceiling = step(ceiling, {}, (i + 1) * PERIOD);
      return ceiling.level;
    });
    expect(course.filter((level) => level === 2)).toHaveLength(HOLD / PERIOD);
    expect(course.filter((level) => level === 1)).toHaveLength(HOLD / PERIOD + 1);
    expect(course.at(-1)).toBe(0);
  });

  test('[L8] a crowd that comes and goes within two minutes moves nobody up', () => {
    let ceiling = step(noCeiling, { waiting: 101 * CROWD_WAIT });
    for (let i = 1; i < 200; i += 1) {
      ceiling = step(ceiling, { rate: 250, waiting: i % 10 === 0 ? 101 * CROWD_WAIT : 0 }, i * PERIOD);
      expect(ceiling.level).toBe(1);
    }
  });
});
