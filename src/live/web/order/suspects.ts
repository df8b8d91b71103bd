import type { Instant } from '#kit/model/clock.ts';
import { writtenIn } from '../../model/chat/select.ts';
import type { MemberId } from '../../model/ids.ts';
import { membersOf } from '../../model/record.ts';
import { isLearner } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';

/** Somebody in the class, and what they did last that others noticed. */
export interface Suspect {
  readonly member: MemberId;
  readonly why: 'spoke' | 'wrote' | 'came' | null;
  /** When they wrote last; null for the other reasons. */
  readonly at: Instant | null;
}

/**
 * The learners who are here, first those whom a teacher means who says « somebody disturbs »: in turn the last
 * who spoke, the last who wrote and the last who came, then the others as they stand.
 *
 * @param voices who spoke, the newest first.
 */
export function suspectsOf(state: ClassState, voices: readonly MemberId[]): Suspect[] {
  const here = membersOf(state.present).filter((member) => isLearner(state, member));
  const isHere = (member: MemberId) => here.includes(member);
  const wrote = [...writtenIn(state.chat), ...state.chat.held]
    .filter(({ member }) => isHere(member))
    .sort((a, b) => b.at - a.at);
  const lines: readonly (readonly Suspect[])[] = [
    voices.filter(isHere).map((member) => ({ member, why: 'spoke', at: null })),
    wrote.map(({ member, at }) => ({ member, why: 'wrote', at })),
    [...here].reverse().map((member) => ({ member, why: 'came', at: null })),
  ];
  const first = distinct(inTurn(lines.map((line) => distinct(line))), MOST_FIRST);
  const others = here.filter((member) => !first.some((one) => one.member === member));
  return [...first, ...others.map((member): Suspect => ({ member, why: null, at: null }))];
}

const MOST_FIRST = 5;

function inTurn<T>(lines: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: longest }, (_, n) => lines.flatMap((line) => line.slice(n, n + 1))).flat();
}

/** The first of each person. */
function distinct(suspects: readonly Suspect[], most = suspects.length): Suspect[] {
  const seen = new Map<MemberId, Suspect>();
  for (const suspect of suspects) if (!seen.has(suspect.member)) seen.set(suspect.member, suspect);
  return [...seen.values()].slice(0, most);
}
