import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reliefOf } from './relief.ts';

const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);

describe('how many people the school bears in place of one', () => {
  test('[L9] is one while everybody’s camera is there, and while nobody is', () => {
    expect(reliefOf(100, 100, 0.25)).toBe(1);
    expect(reliefOf(0, 0, 0.25)).toBe(1);
  });

  test('[L9] grows as the media cost less, and never above what the rest of the school bears', () => {
    fc.assert(
      fc.property(share, share, share, (own, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(reliefOf(less, 1, own)).toBeGreaterThanOrEqual(reliefOf(more, 1, own));
        expect(reliefOf(less, 1, own)).toBeLessThanOrEqual(1 / own + 1e-9);
      }),
    );
    expect(reliefOf(20, 100, 0.25)).toBeCloseTo(2.5, 9);
    expect(reliefOf(0, 100, 0.25)).toBe(4);
  });
});
