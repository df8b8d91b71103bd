import { accept, type Decision, set, settled } from '../decision.ts';
import { groupsEnd } from '../groups/decide.ts';
import type { MemberId } from '../ids.ts';
import { membersOf } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { Prepare, SessionCommand } from './commands.ts';
import type { Roster } from './events.ts';

export function decidePrepare(state: ClassState, { classroom, roster }: Prepare): Decision {
  const wanted = tidy(roster);
  if (state.session?.classroom === classroom && sameRoster(state.roster, wanted)) return settled;
  return accept({ type: 'session.prepared', classroom, roster: wanted });
}

export function decideSession(state: ClassState, command: SessionCommand): Decision {
  const phase = state.session?.phase;
  switch (command.type) {
    case 'open':
      return set(phase, 'open', { type: 'session.opened' });
    case 'close':
      return phase === 'closed'
        ? settled
        : accept(...sentAway(state), ...groupsEnd(state), { type: 'session.closed' });
  }
}

/** Nobody is left waiting before a closed door. */
const sentAway = (state: ClassState) =>
  membersOf(state.lobby.requests).map((member: MemberId) => ({ type: 'lobby.left', member }) as const);

/** Each person once, in a fixed order; who teaches the lesson is no pupil of it. */
function tidy({ staff, pupils }: Roster): Roster {
  const teachers = new Set(staff);
  return {
    staff: [...teachers].sort(),
    pupils: [...new Set(pupils)].filter((person) => !teachers.has(person)).sort(),
  };
}

const sameRoster = (a: Roster, b: Roster): boolean =>
  sameList(a.staff, b.staff) && sameList(a.pupils, b.pupils);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
