import type { BoardId, MarkId } from '../../model/board/ids.ts';
import type { Shape } from '../../model/board/shape.ts';
import { readShape, writeShape } from '../../model/board/writing.ts';

/** A stroke that is still being drawn. */
export interface LiveStroke {
  readonly board: BoardId;
  readonly id: MarkId;
  readonly left: number;
  readonly top: number;
  readonly shape: Shape;
}

export const STROKE = 'stroke';

/** What does not fit into one packet of the engine is not told of before it ends. */
const MOST_BYTES = 1_200;

/** Null when it is too long. */
export function writeStroke({ board, id, left, top, shape }: LiveStroke): Uint8Array<ArrayBuffer> | null {
  const bytes = new TextEncoder().encode([board, id, left, top, writeShape(shape)].join('\t'));
  return bytes.length <= MOST_BYTES ? bytes : null;
}

/** Null for what is none. */
export function readStroke(bytes: Uint8Array): LiveStroke | null {
  if (bytes.length > MOST_BYTES) return null;
  const [board, id, left, top, written] = new TextDecoder().decode(bytes).split('\t');
  const at = [Number(left), Number(top)] as const;
  const shape = written ? readShape(written) : null;
  if (!board || !id || !shape || shape.kind === 'text' || !at.every(Number.isSafeInteger)) return null;
  return { board: board as BoardId, id: id as MarkId, left: at[0], top: at[1], shape };
}
