import type { Drawing } from '../../model/board/commands.ts';
import type { MarkId } from '../../model/board/ids.ts';
import { supersedes } from '../../model/board/select.ts';
import type { Shape } from '../../model/board/shape.ts';
import type { Board, Mark, Place, Rank } from '../../model/board/state.ts';
import { readShape, writeShape } from '../../model/board/writing.ts';
import type { MemberId } from '../../model/ids.ts';
import { find, membersOf } from '../../model/record.ts';
import { plainOf } from '../../model/text.ts';

/** Something that stands on a board, as one viewer sees it: of the log, or one's own that is on its way there. */
export interface Thing {
  readonly id: MarkId;
  readonly member: MemberId;
  readonly rank: Rank;
  readonly at: Place;
  readonly shape: Shape;
  /** As the log writes the shape: two shapes are the same when this is. */
  readonly written: string;
  readonly waiting: boolean;
}

/** Everything on a board, the lowest first. What `me` drew and the log has not is laid over what it has. */
export function thingsOf(board: Board, waiting: ReadonlyMap<MarkId, Drawing>, me: MemberId): Thing[] {
  const things = new Map<MarkId, Thing>();
  for (const member of membersOf(board.drawn)) {
    for (const mark of find(board.drawn, member) ?? []) {
      const thing = thingOf(mark, member);
      if (thing) things.set(mark.id, thing);
    }
  }
  for (const drawing of waiting.values()) lay(things, drawing, me);
  return [...things.values()].sort(byHeight);
}

/** As Excalidraw sorts: by order key, and by id where two came at once. */
const byHeight = (a: Thing, b: Thing): number =>
  a.at[0] === b.at[0] ? (a.id < b.id ? -1 : 1) : a.at[0] < b.at[0] ? -1 : 1;

function lay(things: Map<MarkId, Thing>, drawing: Drawing, me: MemberId): void {
  const held = things.get(drawing.id);
  if (held && !supersedes(drawing.rank, held.rank)) return;
  if ('erased' in drawing) {
    things.delete(drawing.id);
    return;
  }
  const shape = drawing.shape ?? held?.shape;
  if (!shape) return;
  const { id, rank, at } = drawing;
  const written = drawing.shape ? writeShape(drawing.shape) : (held?.written ?? '');
  things.set(id, { id, member: held?.member ?? me, rank, at, shape, written, waiting: true });
}

/** Reading a shape costs, and a board is looked at again with every stroke. */
const read = new WeakMap<Mark, Thing | null>();

function thingOf(mark: Mark, member: MemberId): Thing | null {
  const known = read.get(mark);
  if (known !== undefined) return known;
  const written = plainOf(mark.shape);
  const shape = written === null ? null : readShape(written);
  const { id, rank, at } = mark;
  const thing = shape && written !== null ? { id, member, rank, at, shape, written, waiting: false } : null;
  read.set(mark, thing);
  return thing;
}
