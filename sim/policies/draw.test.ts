import { describe, expect, it } from 'vitest';
import { at } from '../columns.ts';
import { crowdOf, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { draw } from './draw.ts';

const classes = Array.from({ length: 40 }, () => Array.from({ length: 25 }, () => ({ arrival: 0 })));
const crowd = crowdOf(classes);
const options = { ...gateOptions, rate: 1 };

describe('a draw', () => {
  it('is the same for the same seed and another for another', () => {
    const entered = (seed: string) => draw(crowd, options, new Random(seed)).enteredAt;
    expect(entered('1')).toEqual(entered('1'));
    expect(entered('1')).not.toEqual(entered('2'));
  });

  it('scatters classes: each has somebody among the first half and somebody among the last', () => {
    const { enteredAt } = draw(crowd, options, new Random('1'));
    for (let index = 0; index < crowd.classes; index += 1) {
      const its = enteredAt.slice(at(crowd.firstOf, index), at(crowd.firstOf, index + 1));
      expect(Math.min(...its)).toBeLessThan(500_000);
      expect(Math.max(...its)).toBeGreaterThan(500_000);
    }
  });
});
