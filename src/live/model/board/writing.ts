import { aligns, type Ink, inks, LINES, MOST_LETTERS, pens, SIDE, SIZE, STEP } from './measures.ts';
import type { Shape, ShapeOf } from './shape.ts';
import { MOST_POINTS, readTrace, writeTrace } from './trace.ts';

/**
 * A shape as the log keeps it, sealed: a letter for its kind, one for its ink, one for what fills it, a figure for
 * the pen and whether its corners are round, then what its kind has. A class holds a thousand of them, and
 * whoever joins is sent them all.
 */
export function writeShape(shape: Shape): string {
  const head = (fill: Fill, pen: number, round: boolean) =>
    `${KINDS[shape.kind]}${inkLetter(shape.ink)}${inkLetter(fill)}${pen}${round ? 'r' : '-'}`;
  switch (shape.kind) {
    case 'freedraw':
      return head('none', shape.pen, false) + writeTrace(shape.points);
    case 'line':
      return head(shape.fill, shape.pen, shape.round) + writeTrace(shape.points);
    case 'arrow':
      return head('none', shape.pen, shape.round) + writeTrace(shape.points);
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
      return `${head(shape.fill, shape.pen, shape.round)}${shape.width} ${shape.height}`;
    case 'text': {
      const { size, align, width, height, text } = shape;
      return `${head('none', 1, false)}${size} ${width} ${height} ${align.charAt(0)} ${text}`;
    }
  }
}

/**
 * Null for what nobody could have written. It says by itself what `shape` says: every pupil's browser reads shapes,
 * and the library of that schema is three times as long as all of a board.
 */
export function readShape(written: string): Shape | null {
  const kind = kindOf(written.charAt(0));
  const [ink, fill] = [inkOf(written.charAt(1)), inkOf(written.charAt(2))];
  const pen = pens.find((one) => String(one) === written.charAt(3));
  if (ink === undefined || ink === 'none' || fill === undefined || pen === undefined) return null;
  const round = written.charAt(4) === 'r';
  const rest = written.slice(5);
  switch (kind) {
    case 'freedraw':
    case 'line':
    case 'arrow': {
      const points = readPoints(rest);
      if (points === null) return null;
      if (kind === 'freedraw') return { kind, ink, pen, points };
      return kind === 'arrow' ? { kind, ink, pen, round, points } : { kind, ink, pen, fill, round, points };
    }
    case 'rectangle':
    case 'ellipse':
    case 'diamond': {
      const [, width, height] = /^(\d+) (\d+)$/.exec(rest)?.map(Number) ?? [];
      if (!within(SIDE, width) || !within(SIDE, height)) return null;
      return { kind, ink, pen, fill, round, width, height };
    }
    case 'text':
      return readText(ink, rest);
    default:
      return null;
  }
}

function readPoints(text: string): Points | null {
  const points = readTrace(text).map(([x, y]): [number, number] => [x, y]);
  const near = points.every(([x, y]) => within(STEP, x) && within(STEP, y));
  return near && points.length > 0 && points.length <= MOST_POINTS ? points : null;
}

function readText(ink: Ink, rest: string): ShapeOf<'text'> | null {
  const [, head = '', letter, text = ''] = /^(\d+ \d+ \d+) ([lcr]) ([\s\S]*)$/.exec(rest) ?? [];
  const [size, width, height] = head.split(' ').map(Number);
  const align = aligns.find((one) => one.charAt(0) === letter);
  if (!within(SIZE, size) || !within(SIDE, width) || !within(SIDE, height) || align === undefined)
    return null;
  if (text === '' || text.length > MOST_LETTERS || !LINES.test(text)) return null;
  return { kind: 'text', ink, size, align, width, height, text };
}

const within = ([least, most]: readonly [number, number], n: number | undefined): n is number =>
  n !== undefined && Number.isInteger(n) && n >= least && n <= most;

type Points = ShapeOf<'freedraw'>['points'];
type Fill = 'none' | Shape['ink'];

const KINDS = {
  freedraw: 'f',
  line: 'l',
  arrow: 'a',
  rectangle: 'r',
  ellipse: 'e',
  diamond: 'd',
  text: 't',
} as const satisfies Record<Shape['kind'], string>;

const kindOf = (letter: string): Shape['kind'] | undefined =>
  (Object.keys(KINDS) as Shape['kind'][]).find((kind) => KINDS[kind] === letter);

/** All inks begin with letters of their own, save black and blue. */
const inkLetter = (ink: Fill): string => (ink === 'none' ? '-' : ink === 'black' ? 'k' : ink.charAt(0));

const inkOf = (letter: string): Fill | undefined =>
  (['none', ...inks] as const).find((ink) => inkLetter(ink) === letter);
