import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from './heap.ts';

it('gives back the least of what it holds, whatever came and went before', () => {
  // A number comes; undefined stands for taking one out.
  const steps = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(steps, (moves) => {
      const heap = new Heap(moves.length);
      const model: number[] = [];
      for (const number of moves) {
        if (number !== undefined) {
          heap.push(number);
          model.push(number);
          model.sort((a, b) => a - b);
        } else if (model.length > 0) {
          expect(heap.pop()).toBe(model.shift());
        }
        expect(heap.size).toBe(model.length);
      }
    }),
  );
});

it('refuses to give what it does not hold', () => {
  expect(() => new Heap(1).pop()).toThrow(RangeError);
});
