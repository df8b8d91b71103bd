import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import { find, has } from '../record.ts';
import { isPupil, standingOf } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { VisitsCommand } from './commands.ts';

/** All hear a visitor's name, also while learners see one another without one. */
export function decideVisits(state: ClassState, { member, as }: VisitsCommand): Decision {
  if (standingOf(state, member) === 'visit') return settled;
  const request = find(state.lobby.requests, member);
  if (!request || isPupil(state, member)) return refuse(liveErrors['live.not-waiting']);
  return accept(
    ...(has(state.exclusions, member) ? [{ type: 'exclusion.lifted', member } as const] : []),
    { type: 'visit.begun', member, as },
    { type: 'lobby.admitted', member, name: request.name },
  );
}
