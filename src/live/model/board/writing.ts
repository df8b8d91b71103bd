import { inks, type Shape, shape } from './shape.ts';
import { readTrace, writeTrace } from './trace.ts';

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

/** Null for what nobody could have written. */
export function readShape(written: string): Shape | null {
  const [kind, ink, fill] = [kindOf(written.charAt(0)), inkOf(written.charAt(1)), inkOf(written.charAt(2))];
  const lined = { kind, ink, pen: Number(written.charAt(3)) };
  const round = written.charAt(4) === 'r';
  const rest = written.slice(5);
  return shape.safeParse(read()).data ?? null;

  function read(): unknown {
    switch (kind) {
      case 'freedraw':
        return { ...lined, points: readTrace(rest) };
      case 'line':
        return { ...lined, fill, round, points: readTrace(rest) };
      case 'arrow':
        return { ...lined, round, points: readTrace(rest) };
      case 'rectangle':
      case 'ellipse':
      case 'diamond': {
        const [width, height] = rest.split(' ').map(Number);
        return { ...lined, fill, round, width, height };
      }
      case 'text': {
        const [, size, width, height, align, text] = /^(\d+) (\d+) (\d+) ([lcr]) ([\s\S]*)$/.exec(rest) ?? [];
        const where = ALIGNS.find((one) => one.charAt(0) === align);
        return {
          kind,
          ink,
          size: Number(size),
          align: where,
          width: Number(width),
          height: Number(height),
          text,
        };
      }
      default:
        return null;
    }
  }
}

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

const ALIGNS = ['left', 'center', 'right'] as const;

const kindOf = (letter: string): string | undefined =>
  Object.entries(KINDS).find(([, own]) => own === letter)?.[0];

/** All inks begin with letters of their own, save black and blue. */
const inkLetter = (ink: Fill): string => (ink === 'none' ? '-' : ink === 'black' ? 'k' : ink.charAt(0));

const inkOf = (letter: string): Fill | undefined =>
  (['none', ...inks] as const).find((ink) => inkLetter(ink) === letter);
