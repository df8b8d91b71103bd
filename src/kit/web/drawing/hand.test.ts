import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handBox, handLine, hatch, seedOf } from './hand.ts';

const numbersOf = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

test('the same seed draws the same line, another seed another', () => {
  const points = [
    [0, 0],
    [100, 0],
  ] as const;
  expect(handLine(points, 7)).toBe(handLine(points, 7));
  expect(handLine(points, 7)).not.toBe(handLine(points, 8));
});

test('a line strays from its points by no more than its shake', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 5, noNaN: true }), (seed, shake) => {
      const ys = numbersOf(
        handLine(
          [
            [0, 50],
            [100, 50],
          ],
          seed,
          shake,
        ),
      ).filter((_, i) => i % 2 === 1);
      for (const y of ys) expect(Math.abs(y - 50)).toBeLessThanOrEqual(shake * 1.5 + 0.1);
    }),
  );
});

test('chalk stays in its square', () => {
  const xs = numbersOf(hatch({ x: 10, y: 10, width: 60, height: 40 }, 3)).filter((_, i) => i % 2 === 0);
  for (const x of xs) {
    expect(x).toBeGreaterThanOrEqual(8);
    expect(x).toBeLessThanOrEqual(72);
  }
});

test('a box has four sides, each begun anew', () => {
  expect(handBox({ x: 0, y: 0, width: 10, height: 10 }, 1).match(/M/g)).toHaveLength(4);
});

test('a seed depends on the text', () => {
  expect(seedOf('lea')).not.toBe(seedOf('tom'));
});
