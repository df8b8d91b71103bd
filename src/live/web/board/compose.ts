import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { Drawing } from '../../model/board/commands.ts';
import type { Rank } from '../../model/board/state.ts';
import { writeShape } from '../../model/board/writing.ts';
import type { MemberId } from '../../model/ids.ts';
import { elementOf, markIdOf, placeOf, shapeOf } from './scene.ts';
import type { Thing } from './things.ts';

export interface Viewer {
  readonly me: MemberId;
  /** May move and erase what others drew. */
  readonly staff: boolean;
  /** What is on its way for too long is shown to be. */
  readonly pale: boolean;
}

type Elements = readonly OrderedExcalidrawElement[];

/** Excalidraw counts nonces further than the log does. */
const rankOf = ({ version, versionNonce }: OrderedExcalidrawElement): Rank => [
  version,
  versionNonce & 0xffff,
];

const sameRank = (a: Rank, b: Rank): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * The scene that Excalidraw is to show: what stands on the board, save what is in the viewer's hand right now.
 * What is there and not on the board was erased, or never accepted; it stays as erased, so that an undo finds it.
 */
export function compose(
  local: Elements,
  things: readonly Thing[],
  busy: ReadonlySet<string>,
  viewer: Viewer,
): Elements {
  const held = new Map(local.map((element) => [element.id, element]));
  const next = things.map((thing) => {
    const own = held.get(thing.id);
    held.delete(thing.id);
    return own && (busy.has(own.id) || shows(own, thing, viewer))
      ? own
      : elementOf(thing, lookOf(thing, viewer));
  });
  const rest = [...held.values()].map((element) =>
    busy.has(element.id) || element.isDeleted ? element : { ...element, isDeleted: true },
  );
  return [...next, ...rest].sort(byIndex);
}

/** Whether anything is other than what Excalidraw has. */
export const isNews = (local: Elements, next: Elements): boolean =>
  local.length !== next.length || next.some((element, n) => element !== local[n]);

function shows(element: OrderedExcalidrawElement, thing: Thing, viewer: Viewer): boolean {
  const { locked, pale } = lookOf(thing, viewer);
  return (
    !element.isDeleted &&
    (sameRank([element.version, element.versionNonce], thing.rank) || isTidied(element, thing)) &&
    element.locked === locked &&
    element.opacity === (pale ? 50 : 100)
  );
}

/** Two who draw at once give one order key: Excalidraw then gives another, and counts that as a change. */
function isTidied(element: OrderedExcalidrawElement, thing: Thing): boolean {
  if (element.version <= thing.rank[0] || placeOf(element).slice(1).join() !== thing.at.slice(1).join())
    return false;
  const shape = shapeOf(element);
  return shape !== null && writeShape(shape) === thing.written;
}

const lookOf = ({ member, waiting }: Thing, { me, staff, pale }: Viewer) => ({
  locked: !staff && member !== me,
  pale: waiting && pale,
});

/** A scene as the class and its viewer left it: each element by its rank, and whether it was erased. */
export type Left = ReadonlyMap<string, string>;

const traceOf = (element: OrderedExcalidrawElement): string => `${rankOf(element)} ${element.isDeleted}`;

/** Of what is in the viewer's hand nobody knows yet. */
export const leftOf = (scene: Elements, busy: ReadonlySet<string>): Left =>
  new Map(
    scene.flatMap((element) => (busy.has(element.id) ? [] : [[element.id, traceOf(element)] as const])),
  );

/**
 * What the viewer did since: what of the scene is other than what stands on the board, and other than it was left. The rest
 * others did. What they erased is not the viewer's to draw again, nor what they drew again the viewer's to erase.
 */
export function changesOf(
  local: Elements,
  things: readonly Thing[],
  busy: ReadonlySet<string>,
  viewer: Viewer,
  left: Left,
): Drawing[] {
  const known = new Map(things.map((thing) => [thing.id as string, thing]));
  return local.flatMap((element): Drawing[] => {
    if (busy.has(element.id)) return [];
    if (left.get(element.id) === traceOf(element)) return [];
    const change = changeOf(element, known.get(element.id), viewer);
    return change ? [change] : [];
  });
}

function changeOf(
  element: OrderedExcalidrawElement,
  thing: Thing | undefined,
  viewer: Viewer,
): Drawing | null {
  const id = markIdOf(element);
  const rank = rankOf(element);
  const own = !thing || thing.member === viewer.me;
  if (!own && !viewer.staff) return null;
  if (element.isDeleted) return thing ? { id, rank: above(rank, thing.rank), erased: true } : null;
  if (thing && sameRank(rank, thing.rank)) return null;
  const shape = shapeOf(element);
  if (!shape || isSpeck(element)) return null;
  const at = placeOf(element);
  const rewritten = own && writeShape(shape) !== thing?.written;
  // Nothing here reorders but Excalidraw, by itself: two who both told of that would never come to an end.
  const moved = thing === undefined || at.slice(1).join() !== thing.at.slice(1).join();
  if (!rewritten && !moved) return null;
  const drawing = { id, rank: above(rank, thing?.rank), at: [...at] as [string, number, number, number] };
  return rewritten ? { ...drawing, shape } : drawing;
}

/** What the class knows is superseded, whatever Excalidraw counted meanwhile. */
const above = (rank: Rank, known: Rank | undefined): [number, number] =>
  known && rank[0] <= known[0] ? [known[0] + 1, rank[1]] : [...rank];

/** A figure of no size, from a press without a move. */
const isSpeck = ({ type, width, height }: OrderedExcalidrawElement): boolean =>
  type !== 'freedraw' && type !== 'text' && width < 1 && height < 1;

const byIndex = (a: OrderedExcalidrawElement, b: OrderedExcalidrawElement): number =>
  a.index === b.index ? (a.id < b.id ? -1 : 1) : a.index < b.index ? -1 : 1;
