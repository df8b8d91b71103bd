import { expect, test } from 'vitest';
import { BEST, levels, oneBetter, UTILITY } from './level.ts';

test('[L1] each level leaves less of a class than the one above it, and the last one not nothing', () => {
  expect(levels.map((level) => UTILITY[level])).toEqual([...UTILITY].sort((a, b) => b - a));
  expect(new Set(UTILITY).size).toBe(levels.length);
  expect(UTILITY[BEST]).toBe(1);
  expect(Math.min(...UTILITY)).toBeGreaterThan(0);
});

test('[L1] there is nothing better than everybody’s camera', () => {
  expect(oneBetter(3)).toBe(2);
  expect(() => oneBetter(BEST)).toThrow(RangeError);
});
