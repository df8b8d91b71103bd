import { describe, expect, test } from 'vitest';
import { budgetOf, MARK } from './budget.ts';

const limits = { bytes: 100e6, configured: 1_000 };
const idle = { processors: 0.02, bytes: 0 };

describe('what the media engine bears', () => {
  test('[L3] is what was configured, while it has too little to do to be measured', () => {
    expect(budgetOf(idle, 900, limits)).toBe(1_000);
    expect(budgetOf({ processors: 0.9, bytes: 0 }, 0, limits)).toBe(1_000);
  });

  test('[L3] is what leads it to the mark, by what it was charged with', () => {
    expect(budgetOf({ processors: 0.4, bytes: 0 }, 600, limits)).toBeCloseTo(1_200, 9);
    expect(budgetOf({ processors: MARK, bytes: 0 }, 600, limits)).toBeCloseTo(600, 9);
    expect(budgetOf({ processors: 1, bytes: 0 }, 900, limits)).toBeLessThan(900);
  });

  test('[L3] follows its line where that is busier than its processors', () => {
    expect(budgetOf({ processors: 0.3, bytes: 80e6 }, 700, limits)).toBeCloseTo(700, 9);
  });

  test('[L3] is believed to be no more than twice, and no less than half, of what was configured', () => {
    expect(budgetOf({ processors: 0.2, bytes: 0 }, 5_000, limits)).toBe(2_000);
    expect(budgetOf({ processors: 1, bytes: 0 }, 10, limits)).toBe(500);
  });
});
