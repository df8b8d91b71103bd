import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inks } from './measures.ts';
import { type Shape, shape } from './shape.ts';
import { MOST_POINTS, readTrace, writeTrace } from './trace.ts';
import { readShape, writeShape } from './writing.ts';

const step = fc.integer({ min: -2_000, max: 2_000 });
const points = fc.array(fc.tuple(step, step), {
  minLength: 1,
  maxLength: MOST_POINTS,
});
const ink = fc.constantFrom(...inks);
const pen = fc.constantFrom(1 as const, 2 as const, 4 as const, 8 as const);
const fill = fc.constantFrom('none' as const, ...inks);
const side = fc.nat({ max: 2_400 });
const boxed = { ink, pen, fill, round: fc.boolean(), width: side, height: side };

const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constant('freedraw' as const), ink, pen, points }),
  fc.record({ kind: fc.constant('line' as const), ink, pen, fill, round: fc.boolean(), points }),
  fc.record({ kind: fc.constant('arrow' as const), ink, pen, round: fc.boolean(), points }),
  fc.record({
    kind: fc.constantFrom('rectangle' as const, 'ellipse' as const, 'diamond' as const),
    ...boxed,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    ink,
    size: fc.integer({ min: 8, max: 300 }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    width: side,
    height: side,
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/\p{Cc}/u.test(text)),
  }),
);

test('a shape that is written is read again as it was', () => {
  fc.assert(
    fc.property(anyShape, (one) => {
      expect(readShape(writeShape(one))).toEqual(one);
    }),
  );
});

test('a text keeps its lines', () => {
  const text = { kind: 'text', ink: 'blue', size: 20, align: 'left', width: 80, height: 50 } as const;
  expect(readShape(writeShape({ ...text, text: 'a  b\n\nc' }))).toMatchObject({ text: 'a  b\n\nc' });
});

test('whatever else is written gives no shape, and breaks nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('', 'fk-2-', 'tk-1-', 'rk-1r'),
      (text, head) => {
        const read = readShape(head + text);
        expect(read === null || shape.safeParse(read).success).toBe(true);
        readTrace(text);
      },
    ),
  );
});

test('the stroke of a hand takes two letters a point', () => {
  const near = Array.from({ length: 40 }, (_, n) => [n * 9, (n % 7) * 4] as const);
  expect(writeTrace(near)).toHaveLength(80);
});

test('no picture, link or frame is a shape, and none has a field that it should not', () => {
  const box = { ink: 'black', pen: 2, fill: 'none', round: false, width: 10, height: 10 };
  expect(shape.safeParse({ kind: 'rectangle', ...box }).success).toBe(true);
  for (const kind of ['image', 'embeddable', 'iframe', 'frame', 'magicframe', 'selection']) {
    expect(shape.safeParse({ kind, ...box }).success, kind).toBe(false);
  }
  for (const field of ['link', 'fileId', 'customData', 'containerId']) {
    expect(shape.safeParse({ kind: 'rectangle', ...box, [field]: 'https://a.example' }).success, field).toBe(
      false,
    );
  }
});
