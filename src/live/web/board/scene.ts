import type {
  ExcalidrawElement,
  ExcalidrawFreeDrawElement,
  ExcalidrawLinearElement,
  OrderedExcalidrawElement,
} from '@excalidraw/excalidraw/element/types';
import type { MarkId } from '../../model/board/ids.ts';
import { BOARD, type Ink, inks } from '../../model/board/measures.ts';
import type { Shape } from '../../model/board/shape.ts';
import type { Place } from '../../model/board/state.ts';
import type { Point } from '../../model/board/trace.ts';
import { fillColours, inkColours } from './colours.ts';
import { along } from './curve.ts';
import { LINE_HEIGHT } from './sketch.ts';
import { thinned } from './thin.ts';
import type { Thing } from './things.ts';

/** Excalidraw draws a hand's line through points this near to each other, or it cuts the corners. */
const NEAR = 4;
/** `FONT_FAMILY.Helvetica`: the one that every device has, so that no letters are fetched. */
export const FONT_FAMILY = 2;
const ROUNDNESS = { edge: 2, corner: 3 } as const;

interface Look {
  /** Another's, which this viewer may not touch. */
  readonly locked: boolean;
  /** The class does not have it yet: it is drawn pale. */
  readonly pale: boolean;
}

/** A thing as Excalidraw takes it. The fields that never differ here are those of its own `newElement`. */
export function elementOf(thing: Thing, { locked, pale }: Look): OrderedExcalidrawElement {
  const { id, rank, at, shape } = thing;
  const [index, x, y, turn] = at;
  const common = {
    id,
    index,
    x,
    y,
    angle: turn / 1_000,
    version: rank[0],
    versionNonce: rank[1],
    strokeColor: inkColours[shape.ink],
    backgroundColor: 'fill' in shape && shape.fill !== 'none' ? fillColours[shape.fill] : 'transparent',
    fillStyle: 'solid',
    strokeWidth: 'pen' in shape ? breadthOf(shape.kind, shape.pen) : 1,
    strokeStyle: pale ? 'dashed' : 'solid',
    roughness: 0,
    opacity: pale ? 50 : 100,
    roundness: null,
    seed: 1,
    groupIds: [],
    frameId: null,
    boundElements: null,
    updated: 1,
    link: null,
    locked,
    isDeleted: false,
  };
  return { ...common, ...ownFields(shape) } as unknown as OrderedExcalidrawElement;
}

function ownFields(shape: Shape): object {
  switch (shape.kind) {
    case 'freedraw': {
      const points = along(shape.points, NEAR);
      sources.set(points, shape.points);
      // A pressure of none is the thinnest line, and the same all along.
      const pressures = points.map(() => 0);
      return {
        type: 'freedraw',
        ...sizeOf(points),
        points,
        pressures,
        simulatePressure: false,
        lastCommittedPoint: null,
      };
    }
    case 'line':
    case 'arrow':
      sources.set(shape.points, shape.points);
      return {
        type: shape.kind,
        ...sizeOf(shape.points),
        points: shape.points,
        roundness: shape.round ? { type: ROUNDNESS.edge } : null,
        lastCommittedPoint: null,
        startBinding: null,
        endBinding: null,
        startArrowhead: null,
        endArrowhead: shape.kind === 'arrow' ? 'arrow' : null,
        ...(shape.kind === 'arrow' && { elbowed: false }),
      };
    case 'rectangle':
    case 'ellipse':
    case 'diamond': {
      const { kind: type, width, height, round } = shape;
      return { type, width, height, roundness: round ? { type: ROUNDNESS.corner } : null };
    }
    case 'text': {
      const { width, height, size, align, text } = shape;
      return {
        type: 'text',
        width,
        height,
        text,
        originalText: text,
        fontSize: size,
        fontFamily: FONT_FAMILY,
        textAlign: align,
        verticalAlign: 'top',
        lineHeight: LINE_HEIGHT,
        containerId: null,
        autoResize: true,
      };
    }
  }
}

/** What of an element the board keeps: null of what cannot stand on one. */
export function shapeOf(element: ExcalidrawElement): Shape | null {
  const ink = inkOf(element.strokeColor);
  const fill = fillOf(element.backgroundColor);
  switch (element.type) {
    case 'freedraw':
      return { kind: 'freedraw', ink, pen: penOf(element), points: pointsOf(element) };
    case 'line':
      return {
        kind: 'line',
        ink,
        pen: penOf(element),
        fill,
        round: isRound(element),
        points: pointsOf(element),
      };
    case 'arrow':
      return { kind: 'arrow', ink, pen: penOf(element), round: isRound(element), points: pointsOf(element) };
    case 'rectangle':
    case 'ellipse':
    case 'diamond': {
      const round = element.type === 'rectangle' && isRound(element);
      return { kind: element.type, ink, pen: penOf(element), fill, round, ...boxOf(element) };
    }
    case 'text': {
      const text = element.text.replace(/[^\P{Cc}\n]/gu, ' ').slice(0, 2_000);
      if (text.trim() === '') return null;
      const size = Math.min(300, Math.max(8, Math.round(element.fontSize)));
      const align = element.textAlign as 'left' | 'center' | 'right';
      return { kind: 'text', ink, size, align, ...boxOf(element), text };
    }
    default:
      return null;
  }
}

export function placeOf({ x, y, angle, index }: ExcalidrawElement): Place {
  const turn = Math.round((Math.atan2(Math.sin(angle), Math.cos(angle)) || 0) * 1_000);
  return [index ?? 'a0', within(x, BOARD.width), within(y, BOARD.height), turn];
}

const BESIDE = 400;
const within = (value: number, side: number): number =>
  Math.round(Math.min(side + BESIDE, Math.max(-BESIDE, value)));

/** From which points of the log those of an element were made: as long as Excalidraw keeps them, they say the same. */
const sources = new WeakMap<readonly Point[], Extract<Shape, { points: unknown }>['points']>();

function pointsOf({ points }: ExcalidrawFreeDrawElement | ExcalidrawLinearElement): [number, number][] {
  const source = sources.get(points);
  return source ?? thinned(points.map(([x, y]): Point => [x, y])).map(([x, y]) => [x, y]);
}

const boxOf = ({ width, height }: ExcalidrawElement) => ({
  width: Math.min(2_400, Math.ceil(Math.abs(width))),
  height: Math.min(2_400, Math.ceil(Math.abs(height))),
});

function sizeOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

const isRound = ({ roundness }: ExcalidrawElement): boolean => roundness !== null;

export type Pen = 1 | 2 | 4 | 8;
export const PENS: readonly Pen[] = [1, 2, 4, 8];

/** A figure's edge is as broad as a hand's line of the same pen: see `sketch.ts`. */
export const breadthOf = (kind: string, pen: Pen): number => (kind === 'freedraw' ? pen : pen * 2);

function penOf({ type, strokeWidth }: ExcalidrawElement): Pen {
  const off = (pen: Pen) => Math.abs(breadthOf(type, pen) - strokeWidth);
  return PENS.reduce((best, pen) => (off(pen) < off(best) ? pen : best));
}

const inkOf = (colour: string): Ink => inks.find((ink) => inkColours[ink] === colour) ?? 'black';

const fillOf = (colour: string): Ink | 'none' => inks.find((ink) => fillColours[ink] === colour) ?? 'none';

export const markIdOf = ({ id }: ExcalidrawElement): MarkId => id as MarkId;
