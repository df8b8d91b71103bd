import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { admission } from '../lobby/decide.ts';
import { find, has } from '../record.ts';
import { isPupil, isStaff, standingOf } from '../standing.ts';
import type { ClassState } from '../state.ts';
import type { PegsCommand } from './commands.ts';
import { isEmptyPeg } from './select.ts';

export function decidePegs(state: ClassState, command: PegsCommand): Decision {
  const { member } = command;
  switch (command.type) {
    case 'peg.give': {
      const { pupil } = command;
      if (!isPupil(state, pupil) || has(state.exclusions, pupil)) {
        return refuse(liveErrors['live.no-such-member']);
      }
      const given: ClassEvent = { type: 'peg.given', member, pupil };
      if (find(state.pegs, member) === pupil) return settled;
      const entering = wayIn(state, member);
      if (entering === null) return refuse(liveErrors['live.not-waiting']);
      if (!isEmptyPeg(state, pupil)) return refuse(liveErrors['live.peg-taken']);
      return accept(...entering, given);
    }
    case 'peg.free':
      return has(state.pegs, member) ? accept({ type: 'peg.freed', member }) : settled;
  }
}

/** Null for who is neither a guest nor waiting to be one. */
function wayIn(state: ClassState, member: MemberId): readonly ClassEvent[] | null {
  if (standingOf(state, member) === 'guest') return [];
  const request = find(state.lobby.requests, member);
  if (!request || isPupil(state, member) || isStaff(state, member)) return null;
  return admission(state, member, request.name);
}
