import type { Shape } from '../../model/board/shape.ts';
import type { Place } from '../../model/board/state.ts';
import type { Point } from '../../model/board/trace.ts';
import { fillColours, inkColours } from './colours.ts';
import { curvePath, straightPath } from './curve.ts';

/** A shape in the terms of SVG: lines that are stroked and filled, or lines of words. */
export type Sketch =
  | {
      readonly kind: 'paths';
      readonly paths: readonly string[];
      readonly stroke: string;
      readonly width: number;
      readonly fill: string;
      readonly transform: string;
    }
  | {
      readonly kind: 'words';
      readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly fill: string;
      readonly transform: string;
    };

/** How broad a pen is: a hand's line, and the edge of a figure. Excalidraw is brought to draw the same. */
export const HAND_BREADTH = 2.63;
export const EDGE_BREADTH = 2;

export const FONT = 'Helvetica, Arial, "Liberation Sans", Arimo, sans-serif';
export const LINE_HEIGHT = 1.15;
/** From the top of a line to where its letters stand. */
const BASELINE = 0.92;

export function sketchOf(shape: Shape, at: Place): Sketch {
  const [, left, top, turn] = at;
  const [halfWidth, halfHeight] = middleOf(shape);
  const degrees = Math.round((turn / 1_000) * (180 / Math.PI) * 10) / 10;
  const turned = turn === 0 ? '' : ` rotate(${degrees} ${halfWidth} ${halfHeight})`;
  const transform = `translate(${left} ${top})${turned}`;
  if (shape.kind === 'text') return words(shape, transform);
  return {
    kind: 'paths',
    paths: pathsOf(shape),
    stroke: inkColours[shape.ink],
    width: shape.pen * (shape.kind === 'freedraw' ? HAND_BREADTH : EDGE_BREADTH),
    fill: 'fill' in shape && shape.fill !== 'none' ? fillColours[shape.fill] : 'none',
    transform,
  };
}

function words(
  { ink, size, align, width, text }: Extract<Shape, { kind: 'text' }>,
  transform: string,
): Sketch {
  const x = { left: 0, center: width / 2, right: width }[align];
  return {
    kind: 'words',
    lines: text.split('\n').map((line, n) => ({
      text: line,
      x,
      y: Math.round((n * LINE_HEIGHT + BASELINE) * size * 10) / 10,
    })),
    anchor: ({ left: 'start', center: 'middle', right: 'end' } as const)[align],
    size,
    fill: inkColours[ink],
    transform,
  };
}

function pathsOf(shape: Exclude<Shape, { kind: 'text' }>): string[] {
  switch (shape.kind) {
    case 'freedraw':
      return [curvePath(shape.points)];
    case 'line':
      return [shape.round ? curvePath(shape.points) : straightPath(shape.points)];
    case 'arrow':
      return [shape.round ? curvePath(shape.points) : straightPath(shape.points), ...arrowhead(shape.points)];
    case 'rectangle':
      return [rectangle(shape)];
    case 'ellipse': {
      const [x, y] = [shape.width / 2, shape.height / 2];
      return [`M0 ${y}a${x} ${y} 0 1 0 ${shape.width} 0a${x} ${y} 0 1 0 ${-shape.width} 0z`];
    }
    case 'diamond': {
      const [x, y] = [shape.width / 2, shape.height / 2];
      return [`M${x} 0L${shape.width} ${y}L${x} ${shape.height}L0 ${y}z`];
    }
  }
}

/** A quarter of the shorter side, and at most 32: as Excalidraw rounds. */
function rectangle({ width, height, round }: Extract<Shape, { kind: 'rectangle' }>): string {
  if (!round) return `M0 0h${width}v${height}h${-width}z`;
  const r = Math.min(32, Math.min(width, height) / 4);
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${r} 0h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}

const HEAD = { length: 30, angle: (20 * Math.PI) / 180 };

function arrowhead(points: readonly Point[]): string[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const back = Math.atan2(before[1] - end[1], before[0] - end[0]);
  const far = Math.min(HEAD.length, Math.hypot(before[0] - end[0], before[1] - end[1]) / 2);
  const side = (angle: number): Point => [end[0] + Math.cos(angle) * far, end[1] + Math.sin(angle) * far];
  return [straightPath([side(back - HEAD.angle), end, side(back + HEAD.angle)].map(tenths))];
}

const tenths = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** What a shape is turned about. */
function middleOf(shape: Shape): Point {
  if (!('points' in shape)) return [shape.width / 2, shape.height / 2];
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
