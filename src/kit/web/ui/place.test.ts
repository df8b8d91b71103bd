import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from './place.ts';

const viewport = { width: 360, height: 640 };

test('it hangs below its anchor', () => {
  const place = placeBeside(
    { top: 10, left: 20, width: 40, height: 40 },
    { width: 200, height: 100 },
    viewport,
  );
  expect(place).toEqual({ top: 58, left: 20 });
});

test('at the bottom of the screen it opens upwards', () => {
  const place = placeBeside(
    { top: 590, left: 20, width: 40, height: 40 },
    { width: 200, height: 100 },
    viewport,
  );
  expect(place.top).toBe(482);
});

test('aligned to the end it ends where its anchor ends', () => {
  const anchor = { top: 10, left: 280, width: 40, height: 40 };
  expect(placeBeside(anchor, { width: 200, height: 100 }, viewport, 'end').left).toBe(120);
});

test('whatever fits the screen stays on it', () => {
  const length = fc.integer({ min: 0, max: 600 });
  const anchor = fc.record({ top: length, left: length, width: length, height: length });
  const size = fc.record({
    width: fc.integer({ min: 10, max: 340 }),
    height: fc.integer({ min: 10, max: 620 }),
  });
  fc.assert(
    fc.property(anchor, size, fc.constantFrom('start', 'center', 'end'), (a, s, align) => {
      const { top, left } = placeBeside(a, s, viewport, align);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + s.width).toBeLessThanOrEqual(viewport.width - 8);
      expect(top + s.height).toBeLessThanOrEqual(viewport.height - 8);
    }),
  );
});
