import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentDurations } from './recent-durations.ts';

describe('recent durations', () => {
  it('[G9] tells a quantile as it is, or up to a tenth more', () => {
    const anyDurations = fc.array(fc.double({ min: 1, max: 50_000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(anyDurations, fc.constantFrom(0.5, 0.95, 1), (durations, share) => {
        const recent = new RecentDurations(3);
        for (const [i, ms] of durations.entries()) {
          recent.add(ms);
          if (i < 2) recent.turn();
        }
        const sorted = durations.toSorted((a, b) => a - b);
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        expect(recent.quantile(share) / exact).toBeGreaterThan(1 - 1e-9);
        expect(recent.quantile(share) / exact).toBeLessThan(1.1 + 1e-9);
      }),
    );
  });

  it('[G9] forgets a round after as many as it remembers', () => {
    const recent = new RecentDurations(3);
    recent.add(500);
    recent.turn();
    recent.turn();
    expect(recent.count).toBe(1);
    recent.turn();
    expect(recent.count).toBe(0);
    expect(recent.quantile(0.95)).toBe(0);
  });
});
