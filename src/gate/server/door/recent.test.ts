import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('[G11] what is over is not known any more, and is forgotten a few at a time', () => {
  const recent = new Recent();
  for (let i = 0; i < 1_000; i += 1) recent.set(`${i}`, 100 + i);
  expect([recent.get('5', 104), recent.get('5', 105), recent.get('2000', 0)]).toEqual([
    105,
    undefined,
    undefined,
  ]);
  for (let i = 0; i < 1_000; i += 1) recent.sweep(600, 4);
  expect(recent.size).toBe(499);
  expect(recent.get('999', 600)).toBe(1_099);
  recent.delete('999');
  expect(recent.get('999', 600)).toBeUndefined();
});
