import { toAll } from '../audience.ts';
import { beforeAndDuring, type Feature } from '../feature.ts';
import { drop, find, keep, put } from '../record.ts';
import { isPupil, isStaff } from '../standing.ts';
import type { PegsCommand } from './commands.ts';
import type { PegsEvent } from './events.ts';

/** An empty peg is an absent pupil; who comes without an account is put on theirs by the staff, for this lesson. */
export const pegs: Feature<PegsCommand, PegsEvent> = {
  rules: {
    'peg.give': { who: 'staff', when: beforeAndDuring },
    'peg.free': { who: 'staff', when: beforeAndDuring },
  },
  audiences: { 'peg.given': toAll, 'peg.freed': toAll },
  evolve: (state, event) => ({
    ...state,
    pegs:
      event.type === 'peg.given'
        ? put(state.pegs, event.member, event.pupil)
        : drop(state.pegs, event.member),
  }),
  on: {
    'member.out': ({ pegs }, { member }) => ({
      pegs: keep(pegs, (guest) => guest !== member && find(pegs, guest) !== member),
    }),
    'session.prepared': (state) => ({
      pegs: keep(state.pegs, (guest) => {
        const pupil = find(state.pegs, guest);
        const isRostered = isPupil(state, guest) || isStaff(state, guest);
        return !isRostered && pupil !== undefined && isPupil(state, pupil);
      }),
    }),
  },
};
