import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import { reactionsLocked } from '../locks/select.ts';
import { isInside, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { ReactionsCommand, ReportReactions } from './commands.ts';
import type { ReactionKind } from './kinds.ts';
import { MOST_NAMED, type Reacted } from './state.ts';

/** Accepted without an event: the school gathers them. */
export const decideReactions = (state: ClassState, _command: ReactionsCommand, by: MemberId): Decision =>
  mayReact(state, by) ? settled : refuse(liveErrors['live.reactions-locked']);

/** The interface asks before it offers to react. */
export const mayReact = (state: ClassState, member: MemberId): boolean =>
  isStaff(state, member) || !reactionsLocked(state);

/** Only who belongs to the class is ever shown, and only during the lesson. */
export function decideReacted(state: ClassState, { reacted }: ReportReactions): Decision {
  if (state.session?.phase !== 'open') return settled;
  const shown = reacted.filter(([member]) => isInside(state, member) && mayReact(state, member));
  if (shown.length === 0) return settled;
  return accept({ type: 'reactions.shown', counts: countsOf(shown), members: shown.slice(0, MOST_NAMED) });
}

function countsOf(reacted: ReportReactions['reacted']): Reacted['counts'] {
  const counts: { [K in ReactionKind]?: number } = {};
  for (const [, kind] of reacted) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
