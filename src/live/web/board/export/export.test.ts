import { expect, test } from 'vitest';
import type { Shape } from '../../../model/board/shape.ts';
import type { Place } from '../../../model/board/state.ts';
import { pdfOf } from './pdf.ts';
import { svgOf } from './svg.ts';

const at: Place = ['a0', 10, 20, 0];

test('a picture holds every stroke, and words that are signs of SVG stay words', () => {
  const stroke: Shape = {
    kind: 'freedraw',
    ink: 'red',
    pen: 2,
    points: [
      [0, 0],
      [12, 40],
    ],
  };
  const words: Shape = {
    kind: 'text',
    ink: 'black',
    size: 36,
    align: 'left',
    width: 90,
    height: 42,
    text: 'a < b & "c"</text><script>',
  };
  const svg = svgOf([
    { shape: stroke, at },
    { shape: words, at },
  ]);
  expect(svg.match(/<path /g)).toHaveLength(1);
  expect(svg).toContain('a &lt; b &amp; &quot;c&quot;&lt;/text&gt;&lt;script&gt;');
});

test('a PDF has a page for each board, and a table that points at its objects', () => {
  const picture = { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 3_200, height: 2_000 };
  const text = Buffer.from(pdfOf([picture, picture])).toString('latin1');
  expect(text.match(/\/Type \/Page /g)).toHaveLength(2);
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table)).toMatch(/^xref\n0 9\n/);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset).split(' obj')[0])).toEqual([
    '1 0',
    '2 0',
    '3 0',
    '4 0',
    '5 0',
    '6 0',
    '7 0',
    '8 0',
  ]);
});
