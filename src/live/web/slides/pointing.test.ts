import { expect, test } from 'vitest';
import { STEPS } from '../../model/slides/path.ts';
import { readPointing, writePointing } from './pointing.ts';

test('a place is read where it was pointed to', () => {
  for (const place of [
    { page: 1, x: 0, y: 1 },
    { page: 200, x: 0.25, y: 0.8 },
  ]) {
    const read = readPointing(writePointing(place));
    expect(read?.page).toBe(place.page);
    expect(read?.x).toBeCloseTo(place.x, 3);
    expect(read?.y).toBeCloseTo(place.y, 3);
  }
});

test('a hand beyond the page points at its edge', () => {
  expect(readPointing(writePointing({ page: 2, x: -1, y: 3 }))).toEqual({ page: 2, x: 0, y: 1 });
});

test('what is no place is none', () => {
  expect(readPointing(new Uint8Array(5))).toBeNull();
  const far = writePointing({ page: 1, x: 0, y: 0 });
  new DataView(far.buffer).setUint16(2, STEPS);
  expect(readPointing(far)).toBeNull();
});
