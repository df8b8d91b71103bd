import { expect, test } from 'vitest';
import type { BoardId, MarkId } from '../../model/board/ids.ts';
import type { Shape } from '../../model/board/shape.ts';
import { readStroke, writeStroke } from './live-strokes.ts';

const shape: Shape = {
  kind: 'freedraw',
  ink: 'red',
  pen: 2,
  points: [
    [0, 0],
    [12, 40],
  ],
};
const stroke = { board: 'b' as BoardId, id: 'm' as MarkId, left: 3, top: 4, shape };

test('a stroke on its way is read as it was told', () => {
  expect(readStroke(writeStroke(stroke) as Uint8Array)).toEqual(stroke);
});

test('what is too long for a packet is not told', () => {
  const points = Array.from({ length: 400 }, (_, n): [number, number] => [n * 4, (n % 2) * 900]);
  expect(writeStroke({ ...stroke, shape: { ...shape, points } })).toBeNull();
});

test('whatever else arrives is no stroke', () => {
  for (const text of [
    '',
    'b',
    'b\tm\tx\t0\tfr-2-ee',
    'b\tm\t0\t0\ttk-1-20 80 25 l words',
    'b\tm\t0\t0\tzz',
  ]) {
    expect(readStroke(new TextEncoder().encode(text)), text).toBeNull();
  }
});
