import { BOARD } from '../../../model/board/measures.ts';
import type { Shape } from '../../../model/board/shape.ts';
import type { Place } from '../../../model/board/state.ts';
import { PAPER } from '../colours.ts';
import { FONT, sketchOf } from '../sketch.ts';

interface Drawn {
  readonly shape: Shape;
  readonly at: Place;
}

/** A board as a picture that stands alone. */
export function svgOf(things: readonly Drawn[]): string {
  const { width, height } = BOARD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...things.map(element),
    '</svg>',
  ].join('');
}

function element({ shape, at }: Drawn): string {
  const sketch = sketchOf(shape, at);
  if (sketch.kind === 'words') {
    const { transform, size, fill, anchor } = sketch;
    const lines = sketch.lines.map(({ text, x, y }) => `<tspan x="${x}" y="${y}">${escaped(text)}</tspan>`);
    return `<text transform="${transform}" font-family="${escaped(FONT)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" xml:space="preserve">${lines.join('')}</text>`;
  }
  const { transform, stroke, width, fill } = sketch;
  const paths = sketch.paths.map((path, n) => `<path d="${path}" fill="${n === 0 ? fill : 'none'}"/>`);
  return `<g transform="${transform}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
