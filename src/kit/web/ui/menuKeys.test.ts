import { expect, test } from 'vitest';
import { nextItem } from './menuKeys.ts';

const names = ['Couper le micro', 'Éjecter', 'Exclure'];

test('arrows go round', () => {
  expect(nextItem(names, 2, 'ArrowDown')).toBe(0);
  expect(nextItem(names, 0, 'ArrowUp')).toBe(2);
});

test('Home and End reach the ends', () => {
  expect(nextItem(names, 1, 'Home')).toBe(0);
  expect(nextItem(names, 1, 'End')).toBe(2);
});

test('a letter finds the next entry that begins with it, accents aside', () => {
  expect(nextItem(names, 0, 'e')).toBe(1);
  expect(nextItem(names, 1, 'e')).toBe(2);
  expect(nextItem(names, 2, 'E')).toBe(1);
});

test('another key means nothing', () => {
  expect(nextItem(names, 0, 'z')).toBeNull();
  expect(nextItem(names, 0, 'F2')).toBeNull();
  expect(nextItem([], -1, 'ArrowDown')).toBeNull();
});
