import type * as z from 'zod/mini';
import { weigh } from '../chat/weight.ts';
import type { Words } from '../feature.ts';
import { type ByMember, mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import { gone, openIf, openText, type Text, type Unseal } from '../text.ts';
import type { BoardCommand, boardCommands, Drawing, SealedDrawing } from './commands.ts';
import type { BoardEvent, Change } from './events.ts';
import { boardOf, markOf } from './select.ts';
import type { Board, Mark } from './state.ts';
import { writeShape } from './writing.ts';

export const boardWords: Words<BoardCommand, BoardEvent> = { seal, redact, open };

function seal(command: z.infer<(typeof boardCommands)[number]>, text: (plain: string) => Text): BoardCommand {
  switch (command.type) {
    case 'board.add':
      return { ...command, title: text(command.title) };
    case 'board.draw':
      return { ...command, marks: command.marks.map((mark) => sealMark(mark, text)) };
    default:
      return command;
  }
}

function sealMark(drawing: Drawing, text: (plain: string) => Text): SealedDrawing {
  if ('erased' in drawing) return drawing;
  const { shape, ...moved } = drawing;
  if (!shape) return { ...moved, shape: null, weight: 0 };
  const written = writeShape(shape);
  return { ...moved, shape: text(written), weight: weigh(written) };
}

/** A shape is held while the board has the mark with the very same one: every sealing is another. */
function redact(event: BoardEvent, { boards }: ClassState, unseal: Unseal): BoardEvent {
  switch (event.type) {
    case 'board.added':
      return { ...event, title: openIf(boardOf(boards, event.board) !== undefined, event.title, unseal) };
    case 'board.opened': {
      const board = boardOf(boards, event.board);
      return {
        ...event,
        title: openIf(board !== undefined, event.title, unseal),
        drawn: mapMarks(event.drawn, (mark) => ({ ...mark, shape: openHeld(board, mark, unseal) })),
      };
    }
    case 'board.drawn': {
      const board = boardOf(boards, event.board);
      const open = (change: Change): Change =>
        change.shape === null
          ? change
          : { ...change, shape: openHeld(board, { ...change, shape: change.shape }, unseal) };
      return { ...event, changes: event.changes.map(open) };
    }
    default:
      return event;
  }
}

function openHeld(board: Board | undefined, { id, shape }: Pick<Mark, 'id' | 'shape'>, unseal: Unseal): Text {
  const held = board && markOf(board, id)?.mark.shape;
  if (!held || !('sealed' in held) || !('sealed' in shape)) return gone;
  return openIf(held.sealed === shape.sealed, shape, unseal);
}

function open({ boards }: ClassState, unseal: Unseal) {
  return {
    boards: {
      ...boards,
      boards: boards.boards.map((board) => ({
        ...board,
        title: openText(board.title, unseal),
        drawn: mapMarks(board.drawn, (mark) => ({ ...mark, shape: openText(mark.shape, unseal) })),
      })),
    },
  };
}

const mapMarks = (drawn: ByMember<readonly Mark[]>, how: (mark: Mark) => Mark): ByMember<readonly Mark[]> =>
  mapRecord(drawn, (marks) => marks.map(how));
