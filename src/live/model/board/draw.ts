import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import { ownGroup } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { costOf, drawnWeight, MOST_DRAWN, MOST_OF_LEARNER, weightOf } from './bounds.ts';
import type { SealedDrawing } from './commands.ts';
import type { Change } from './events.ts';
import { boardBefore, markOf, mayDraw, supersedes, whose } from './select.ts';
import type { Board, Erased } from './state.ts';

/** What becomes of one mark of a command. */
type Verdict =
  | { readonly kind: 'change'; readonly change: Change; readonly cost: number }
  | { readonly kind: 'erase'; readonly erased: Erased }
  /** A newer change of it stands, or it is gone. */
  | { readonly kind: 'late' }
  /** It is another's. */
  | { readonly kind: 'not-yours' };

/**
 * A learner changes and erases what is their own. The staff moves and erases everything, and rewrites what is its
 * own: a drawing stays under the key of who made it. What may not be is left out, and the rest is done.
 */
export function decideDraw(
  state: ClassState,
  board: Board,
  marks: readonly SealedDrawing[],
  by: MemberId,
): Decision {
  const staff = isStaff(state, by);
  const known = board.opened || (board.group && board.group === ownGroup(state, by));
  if (!staff && !known) return refuse(liveErrors['live.no-such-board']);
  if (!mayDraw(state, by) || (!staff && boardBefore(state, by)?.id !== board.id)) {
    return refuse(liveErrors['live.board-locked']);
  }
  const verdicts = once(marks).map((mark) => judge(board, mark, by, staff));
  const changes = verdicts.flatMap((verdict) => (verdict.kind === 'change' ? [verdict.change] : []));
  const erased = verdicts.flatMap((verdict) => (verdict.kind === 'erase' ? [verdict.erased] : []));
  if (changes.length === 0 && erased.length === 0) {
    const mixed = verdicts.some(({ kind }) => kind === 'late');
    return mixed ? settled : refuse(liveErrors['live.not-allowed']);
  }
  const more = verdicts.reduce((sum, verdict) => sum + (verdict.kind === 'change' ? verdict.cost : 0), 0);
  if (more > 0 && isFull(state, more, by, staff)) return refuse(liveErrors['live.board-full']);
  return accept({ type: 'board.drawn', ...whose(board), changes, erased });
}

/** Of several changes of one mark in a command the last one counts. */
const once = (marks: readonly SealedDrawing[]): readonly SealedDrawing[] =>
  marks.filter(({ id }, place) => marks.slice(place + 1).every((other) => other.id !== id));

function judge(board: Board, drawing: SealedDrawing, by: MemberId, staff: boolean): Verdict {
  const { id, rank } = drawing;
  const held = markOf(board, id);
  if (!held) return judgeNew(board, drawing, by);
  const own = held.member === by;
  if (!own && !staff) return { kind: 'not-yours' };
  if (!supersedes(rank, held.mark.rank)) return { kind: 'late' };
  if ('erased' in drawing) {
    return { kind: 'erase', erased: { id, rank, member: held.member, forGood: !own } };
  }
  const { at, shape, weight } = drawing;
  if (!own && shape !== null) return { kind: 'not-yours' };
  const change = {
    id,
    rank,
    at,
    member: held.member,
    shape,
    weight: shape === null ? held.mark.weight : weight,
  };
  return { kind: 'change', change, cost: change.weight - held.mark.weight };
}

/** Something new, or something of one's own that was erased and is wanted back. */
function judgeNew({ erased }: Board, drawing: SealedDrawing, by: MemberId): Verdict {
  const { id, rank } = drawing;
  if ('erased' in drawing || drawing.shape === null) return { kind: 'late' };
  const gone = erased.find((one) => one.id === id);
  if (gone && gone.member !== by) return { kind: 'not-yours' };
  if (gone && (gone.forGood || !supersedes(rank, gone.rank))) return { kind: 'late' };
  const { at, shape, weight } = drawing;
  return { kind: 'change', change: { id, rank, at, member: by, shape, weight }, cost: costOf(weight) };
}

const isFull = ({ boards }: ClassState, more: number, by: MemberId, staff: boolean): boolean =>
  drawnWeight(boards) + more > MOST_DRAWN || (!staff && weightOf(boards, by) + more > MOST_OF_LEARNER);
